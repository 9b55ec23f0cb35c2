import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactElement } from "react";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

interface FormMenuProps {
  readonly workbook: Workbook;
  /** The form's name, for people who don't see what the menu stands beside. */
  readonly name: string;
  readonly onRemove: () => void;
}

/** What else can be done with the form under the cursor: remove it; make the workbook's 總表 or update it. */
export const FormMenu = ({ workbook, name, onRemove }: FormMenuProps): ReactElement => {
  const t = useTranslate();
  const { standing } = workbook.state.overview;
  const label = t("remove.menu", { form: name });
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          menuIcon={null}
          title={label}
          aria-label={label}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {standing.kind !== "right" && (
            <MenuItem onClick={() => void workbook.connection.updateOverview()}>
              {t(standing.kind === "missing" ? "overview.create" : "overview.update")}
            </MenuItem>
          )}
          <MenuItem onClick={onRemove}>{t("remove.action")}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
