import { Tab, TabList } from "@fluentui/react-components";
import { ClipboardCheckmarkRegular } from "@fluentui/react-icons/svg/clipboard-checkmark";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import type { ReactElement } from "react";
import type { PaneTab } from "./surroundings";
import { useTranslate } from "./use-translate";

const tabs: readonly PaneTab[] = ["insert", "fill", "check"];

interface PaneTabsProps {
  readonly tab: PaneTab | null;
  /** How many things the Check page would list. */
  readonly findings: number;
  readonly onTab: (tab: PaneTab) => void;
}

/** The tabs of the pane's pages; the one of the Check page says how much was found. */
export const PaneTabs = ({ tab, findings, onTab }: PaneTabsProps): ReactElement => {
  const t = useTranslate();
  return (
    <TabList
      aria-label={t("frame.tabs")}
      size="small"
      selectedValue={tab}
      onTabSelect={(_, { value }) => {
        onTab(tabs.find((each) => each === value) ?? "fill");
      }}
    >
      <Tab id="tab-insert" value="insert" icon={<TableAddRegular />}>
        {t("tab.insert")}
      </Tab>
      <Tab id="tab-fill" value="fill" icon={<EditRegular />}>
        {t("tab.fill")}
      </Tab>
      <Tab id="tab-check" value="check" icon={<ClipboardCheckmarkRegular />}>
        {findings === 0 ? t("tab.check") : t("tab.checkCount", { count: findings })}
      </Tab>
    </TabList>
  );
};
