import { Field, Switch } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { type LogStanding, readLogStanding, turnLog } from "./log-switch";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

/** Turns the 變更紀錄 on and off. */
export const LogSwitch = ({ workbook }: { readonly workbook: Workbook }): ReactElement => {
  const t = useTranslate();
  const { host, connection, tell } = workbook;
  const [standing, setStanding] = useState<LogStanding | null>(null);
  useEffect(() => {
    void readLogStanding(host).then((read) => {
      if (read.ok) setStanding(read.value);
      else tell({ type: "problem", problem: read.error });
    });
  }, [host, tell]);
  const turn = async (on: boolean): Promise<void> => {
    setStanding(null);
    const turned = await turnLog(host, on);
    if (!turned.ok) {
      tell({ type: "problem", problem: turned.error });
      setStanding({ on: !on, sheetName: null });
      return;
    }
    setStanding(turned.value);
    await connection.readForms();
    const values = { sheet: turned.value.sheetName ?? "" };
    tell({
      type: "noted",
      message: { key: on ? "formState.logOn" : "formState.logOff", values },
    });
  };
  return (
    <Field hint={t("formState.logHint")}>
      <Switch
        label={t("formState.log")}
        checked={standing?.on ?? false}
        disabled={standing === null}
        onChange={(_, { checked }) => void turn(checked)}
      />
    </Field>
  );
};
