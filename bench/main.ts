import { benchCheckFiles } from "./check-files";
import { benchInsertRequests } from "./insert-requests";
import { benchLiveRequests } from "./live-requests";
import { benchOverviewRequests } from "./overview-requests";

await benchInsertRequests();
await benchLiveRequests();
await benchOverviewRequests();
benchCheckFiles();
