import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Component, type ReactElement, type ReactNode } from "react";
import { useTranslate } from "./use-translate";

interface BoundaryProps {
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly broken: boolean;
}

const BrokenPane = (): ReactElement => {
  const t = useTranslate();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{t("error.unexpected")}</MessageBarBody>
    </MessageBar>
  );
};

/** Shows a sentence in place of a pane that broke. React knows error boundaries only as classes. */
export class PaneBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: false };

  static getDerivedStateFromError(): BoundaryState {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPane /> : this.props.children;
  }
}
