import { accountCheck } from "./checks/account-check.ts";
import { bucketNameCheck } from "./checks/bucket-name-check.ts";
import { clockCheck } from "./checks/clock-check.ts";
import { concurrencyCheck } from "./checks/concurrency-check.ts";
import { embeddingModelCheck, modelAccessCheck } from "./checks/model-access-check.ts";
import { modelFormCheck } from "./checks/model-form-check.ts";
import { modelLifecycleCheck } from "./checks/model-lifecycle-check.ts";
import { modelProfileCheck } from "./checks/model-profile-check.ts";
import { permissionsCheck } from "./checks/permissions-check.ts";
import { servicesCheck } from "./checks/services-check.ts";
import { stackNameCheck } from "./checks/stack-name-check.ts";
import { tableNamesCheck } from "./checks/table-names-check.ts";
import type { Check } from "./preflight-check.ts";

/** In the order in which they are shown. */
export const PREFLIGHT_CHECKS: readonly Check[] = [
  accountCheck,
  clockCheck,
  servicesCheck,
  permissionsCheck,
  stackNameCheck,
  bucketNameCheck,
  tableNamesCheck,
  concurrencyCheck,
  modelProfileCheck,
  modelAccessCheck,
  modelFormCheck,
  modelLifecycleCheck,
  embeddingModelCheck,
];
