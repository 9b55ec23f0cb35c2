/** The reserved situation id of H's switch 「其他遠距教學指標得不計分」; absent means `no`. */
export const notApplicableSwitch = "na-extension";
