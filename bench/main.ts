import { benchCheckFiles } from "./check-files";
import { benchCollect } from "./collect";
import { benchInsertRequests } from "./insert-requests";
import { benchLiveRequests } from "./live-requests";
import { benchOverviewRequests } from "./overview-requests";

const [name, schools = "160"] = process.argv.slice(2);

// It takes minutes, so that it runs only when it is asked for.
if (name === "collect") await benchCollect(Number(schools));
else {
  await benchInsertRequests();
  await benchLiveRequests();
  await benchOverviewRequests();
  await benchCheckFiles();
}
