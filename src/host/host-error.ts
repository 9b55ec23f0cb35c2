/** What can go wrong between the add-in and a workbook; sentences for people are made from it in the pane. */
export type HostError =
  | { readonly type: "not-supported"; readonly needs: string }
  | { readonly type: "sheet-gone" }
  | { readonly type: "sheet-not-empty"; readonly sheetName: string }
  | { readonly type: "read-only" }
  | { readonly type: "protected" }
  | { readonly type: "cell-edit-mode" }
  | { readonly type: "too-large" }
  /** Removing would leave no visible sheet. */
  | { readonly type: "last-sheet" }
  | {
      readonly type: "failed";
      /** The program's own code and words, for the details line. */
      readonly code: string;
      readonly detail: string;
      /** False when the clean-up failed too and a remainder stays. */
      readonly cleanedUp: boolean;
    };
