import example105 from "../../rubrics/example-105.json";

/** The entries of the example form: invented, one score missing and one that the standard refuses. */
export const officialExample = example105;
