import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { ClipboardCheckmarkRegular } from "@fluentui/react-icons/svg/clipboard-checkmark";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { ScalesRegular } from "@fluentui/react-icons/svg/scales";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import type { ReactElement } from "react";
import { type PaneTab, paneTabs } from "./surroundings";
import { useTranslate } from "./use-translate";

const icons: Readonly<Record<PaneTab, ReactElement>> = {
  insert: <TableAddRegular />,
  fill: <EditRegular />,
  review: <ScalesRegular />,
  report: <DocumentTextRegular />,
  check: <ClipboardCheckmarkRegular />,
};

const useStyles = makeStyles({
  tabs: { minWidth: 0, flexShrink: 1, flexWrap: "wrap" },
  tab: { paddingInline: "6px" },
  // A pane at its narrowest has room for the words only.
  icon: { "@media (max-width: 439px)": { display: "none" } },
});

interface PaneTabsProps {
  readonly tab: PaneTab | null;
  /** How many things the Check page would list. */
  readonly findings: number;
  readonly onTab: (tab: PaneTab) => void;
}

/** The tabs of the pane's pages; the one of the Check page says how much was found. */
export const PaneTabs = ({ tab, findings, onTab }: PaneTabsProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  return (
    <TabList
      aria-label={t("frame.tabs")}
      size="small"
      className={styles.tabs}
      selectedValue={tab}
      onTabSelect={(_, { value }) => {
        onTab(paneTabs.find((each) => each === value) ?? "fill");
      }}
    >
      {paneTabs.map((each) => (
        <Tab
          key={each}
          id={`tab-${each}`}
          value={each}
          className={styles.tab}
          icon={{ className: styles.icon, children: icons[each] }}
        >
          {each === "check" && findings > 0
            ? t("tab.checkCount", { count: findings })
            : t(`tab.${each}`)}
        </Tab>
      ))}
    </TabList>
  );
};
