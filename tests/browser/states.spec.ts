import { faultsIn } from "./pane-look";
import { expect, test, type Workbench } from "./workbench";

const self = "自我檢核分數";
const committee = "委員評分";

/** The indicators of form B. */
const codes = [
  ...["1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.1.5"],
  ...["1.1.6", "1.1.7", "1.2.1", "1.2.2", "1.3.1"],
  "1.3.2",
];

const rowOf = (address: string): number => Number(address.replace(/\D/gu, ""));

/** Pastes full points of both roles over the form's score cells. */
const fill = async (workbench: Workbench): Promise<void> => {
  const { page } = workbench;
  const first = await workbench.cell("1.1.1", self);
  const lines: string[] = [];
  for (const code of codes) {
    const points = String(await workbench.value(await workbench.cell(code, "配分")));
    const index = rowOf(await workbench.cell(code, self)) - rowOf(first);
    while (lines.length < index) lines.push("\t");
    lines.push(`${points}\t${points}`);
  }
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), lines.join("\n"));
  await workbench.click(first);
  await page.keyboard.press("Control+V");
};

test.describe("a form's state", () => {
  test("is refused with a list, becomes 定稿, and names the score that was changed afterwards", async ({
    workbench,
  }) => {
    const { pane } = workbench;
    await workbench.insert(/^B /);
    const state = pane.locator("[data-figure=state]");
    const panel = pane.getByRole("region", { name: "狀態、變更紀錄與申復" });
    await expect(state).toHaveText("表單狀態：草稿");
    await state.click();
    await pane.locator("[data-form-state=self-checked]").click();
    await expect(pane.getByRole("alert")).toContainText("有 11 個分數未填或不合規定");
    await pane.getByRole("button", { name: "1.1.2 自我檢核：未填" }).click();
    await panel.getByRole("button", { name: "關閉" }).click();

    await fill(workbench);
    const score = await workbench.cell("1.1.1", committee);
    const old = Number(await workbench.value(await workbench.cell("1.1.1", "配分")));
    await expect.poll(() => workbench.value(score)).toBe(old);
    await expect(pane.locator("[data-figure=missing]")).toHaveCount(0);
    await state.click();
    await pane.locator("[data-form-state=final]").click();
    await expect(state).toHaveText("表單狀態：定稿");
    await expect.poll(() => workbench.value("I3")).toBe("定稿");
    expect(await faultsIn(workbench)).toEqual([]);
    await panel.getByRole("button", { name: "關閉" }).click();

    await workbench.type(score, "0");
    await expect.poll(() => workbench.value(score)).toBe(0);
    await pane.getByRole("tab", { name: "檢核 1" }).click();
    const finding = pane.locator(`[data-group=final] [data-finding=${score}]`);
    await expect(finding).toContainText("1.1.1");
    await expect(finding).toContainText(`定稿時「${old}」，現在「0」`);
  });
});
