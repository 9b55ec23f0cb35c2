import { benchCheckFiles } from "./check-files";
import { benchInsertRequests } from "./insert-requests";

await benchInsertRequests();
benchCheckFiles();
