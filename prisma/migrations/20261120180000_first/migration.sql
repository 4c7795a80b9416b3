-- CreateTable
CREATE TABLE "Connection" (
    "id" TEXT COLLATE "C" NOT NULL,
    "platform" TEXT COLLATE "C" NOT NULL,
    "storeKey" TEXT COLLATE "C" NOT NULL,
    "storeName" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "externalSystem" TEXT COLLATE "C" NOT NULL,
    "warehouseUrl" TEXT COLLATE "C",
    "settings" JSONB NOT NULL,
    "settingsVersion" INTEGER NOT NULL,
    "timeZone" TEXT COLLATE "C" NOT NULL,
    "decrementsAt" TEXT COLLATE "C",
    "marks" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseOwner" TEXT COLLATE "C",
    "leaseUntil" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "sealed" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("connectionId","kind")
);

-- CreateTable
CREATE TABLE "Variant" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "variantId" TEXT COLLATE "C" NOT NULL,
    "productId" TEXT COLLATE "C" NOT NULL,
    "stockKey" TEXT COLLATE "C" NOT NULL,
    "productTitle" TEXT COLLATE "C" NOT NULL,
    "variantTitle" TEXT COLLATE "C",
    "sku" TEXT COLLATE "C",
    "barcode" TEXT COLLATE "C",
    "unitCost" JSONB,
    "kind" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "tracksStock" BOOLEAN NOT NULL,
    "version" TEXT COLLATE "C" NOT NULL,
    "digest" TEXT COLLATE "C" NOT NULL,
    "seenInWalk" TEXT COLLATE "C",
    "goneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Variant_pkey" PRIMARY KEY ("connectionId","variantId")
);

-- CreateTable
CREATE TABLE "ItemLink" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "variantId" TEXT COLLATE "C" NOT NULL,
    "stockKey" TEXT COLLATE "C" NOT NULL,
    "itemNumber" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "createdByUs" BOOLEAN NOT NULL,
    "sentDigest" TEXT COLLATE "C",

    CONSTRAINT "ItemLink_pkey" PRIMARY KEY ("connectionId","variantId")
);

-- CreateTable
CREATE TABLE "Level" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "stockKey" TEXT COLLATE "C" NOT NULL,
    "locationId" TEXT COLLATE "C" NOT NULL,
    "seen" INTEGER,
    "seenPhysical" INTEGER,
    "seenAt" TIMESTAMPTZ(3),
    "stocked" BOOLEAN NOT NULL,
    "wanted" INTEGER,
    "arithmetic" JSONB,
    "confirmed" INTEGER,
    "previous" INTEGER,
    "confirmedAt" TIMESTAMPTZ(3),
    "asOf" TEXT COLLATE "C",

    CONSTRAINT "Level_pkey" PRIMARY KEY ("connectionId","stockKey","locationId")
);

-- CreateTable
CREATE TABLE "StoreOrder" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "orderId" TEXT COLLATE "C" NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL,
    "version" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "open" BOOLEAN NOT NULL,
    "digest" TEXT COLLATE "C" NOT NULL,
    "body" JSONB NOT NULL,
    "sealed" TEXT COLLATE "C",
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "personalDataPurgedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoreOrder_pkey" PRIMARY KEY ("connectionId","orderId")
);

-- CreateTable
CREATE TABLE "Picking" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "orderId" TEXT COLLATE "C" NOT NULL,
    "groupKey" TEXT COLLATE "C" NOT NULL,
    "orderNumber" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C",
    "message" TEXT COLLATE "C",
    "pickingOrderId" TEXT COLLATE "C",
    "pickingOrderNumber" TEXT COLLATE "C",
    "warehouseVersion" TEXT COLLATE "C",
    "accepted" JSONB NOT NULL,
    "acceptedDigest" TEXT COLLATE "C",
    "refusedDigest" TEXT COLLATE "C",
    "status" TEXT COLLATE "C",
    "firstPickAt" TEXT COLLATE "C",
    "lastPickAt" TEXT COLLATE "C",
    "closedAt" TEXT COLLATE "C",
    "picked" JSONB NOT NULL,
    "shipments" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Picking_pkey" PRIMARY KEY ("connectionId","orderId","groupKey")
);

-- CreateTable
CREATE TABLE "Shipment" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "shipmentId" TEXT COLLATE "C" NOT NULL,
    "orderId" TEXT COLLATE "C" NOT NULL,
    "groupKey" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C",
    "message" TEXT COLLATE "C",
    "lines" JSONB NOT NULL,
    "tracking" JSONB,
    "shippedAt" TEXT COLLATE "C",
    "externalId" TEXT COLLATE "C",
    "recordedAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Shipment_pkey" PRIMARY KEY ("connectionId","shipmentId")
);

-- CreateTable
CREATE TABLE "MethodMapping" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "storeMethod" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "carrier" TEXT COLLATE "C",
    "method" TEXT COLLATE "C",
    "createdByUs" BOOLEAN NOT NULL,

    CONSTRAINT "MethodMapping_pkey" PRIMARY KEY ("connectionId","storeMethod")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "stream" TEXT COLLATE "C" NOT NULL,
    "checkpoint" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("connectionId","stream")
);

-- CreateTable
CREATE TABLE "InboxEvent" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "storeKey" TEXT COLLATE "C" NOT NULL,
    "topic" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C",
    "occurredAt" TEXT COLLATE "C",
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "handledAt" TIMESTAMPTZ(3),

    CONSTRAINT "InboxEvent_pkey" PRIMARY KEY ("connectionId","eventId")
);

-- CreateTable
CREATE TABLE "Effect" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "requestDigest" TEXT COLLATE "C" NOT NULL,
    "phase" TEXT COLLATE "C" NOT NULL,
    "attempts" INTEGER NOT NULL,
    "reply" TEXT COLLATE "C",
    "runId" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Effect_pkey" PRIMARY KEY ("connectionId","key")
);

-- CreateTable
CREATE TABLE "Request" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "trigger" TEXT COLLATE "C" NOT NULL,
    "slot" TEXT COLLATE "C" NOT NULL,
    "requestedBy" TEXT COLLATE "C",
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "notBefore" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL,
    "deadAt" TIMESTAMPTZ(3),
    "lastError" TEXT COLLATE "C",

    CONSTRAINT "Request_pkey" PRIMARY KEY ("connectionId","id")
);

-- CreateTable
CREATE TABLE "Run" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "trigger" TEXT COLLATE "C" NOT NULL,
    "requestedBy" TEXT COLLATE "C",
    "state" TEXT COLLATE "C" NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "counts" JSONB NOT NULL,
    "error" JSONB,
    "step" TEXT COLLATE "C",
    "cancelRequestedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Run_pkey" PRIMARY KEY ("connectionId","id")
);

-- CreateTable
CREATE TABLE "Activity" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "runId" TEXT COLLATE "C",
    "subjectKind" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,
    "result" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "message" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("connectionId","id")
);

-- CreateTable
CREATE TABLE "Problem" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "subjectKind" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "message" TEXT COLLATE "C" NOT NULL,
    "details" TEXT COLLATE "C",
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Problem_pkey" PRIMARY KEY ("connectionId","id")
);

-- CreateTable
CREATE TABLE "StaffMember" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "staffId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C",
    "isOwner" BOOLEAN NOT NULL,
    "view" BOOLEAN NOT NULL,
    "manualSync" BOOLEAN NOT NULL,
    "configure" BOOLEAN NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StaffMember_pkey" PRIMARY KEY ("connectionId","staffId")
);

-- CreateTable
CREATE TABLE "AppSession" (
    "id" TEXT COLLATE "C" NOT NULL,
    "shop" TEXT COLLATE "C" NOT NULL,
    "sealed" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "AppSession_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Connection_externalSystem_key" ON "Connection"("externalSystem");

-- CreateIndex
CREATE INDEX "Connection_state_idx" ON "Connection"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Connection_platform_storeKey_key" ON "Connection"("platform", "storeKey");

-- CreateIndex
CREATE INDEX "Variant_connectionId_sku_idx" ON "Variant"("connectionId", "sku");

-- CreateIndex
CREATE INDEX "Variant_connectionId_stockKey_idx" ON "Variant"("connectionId", "stockKey");

-- CreateIndex
CREATE INDEX "ItemLink_connectionId_itemNumber_idx" ON "ItemLink"("connectionId", "itemNumber");

-- CreateIndex
CREATE INDEX "StoreOrder_connectionId_number_idx" ON "StoreOrder"("connectionId", "number");

-- CreateIndex
CREATE INDEX "StoreOrder_open_idx" ON "StoreOrder"("connectionId", "orderId") WHERE (open);

-- CreateIndex
CREATE INDEX "Picking_connectionId_state_idx" ON "Picking"("connectionId", "state");

-- CreateIndex
CREATE INDEX "Shipment_connectionId_orderId_idx" ON "Shipment"("connectionId", "orderId");

-- CreateIndex
CREATE INDEX "Shipment_connectionId_state_idx" ON "Shipment"("connectionId", "state");

-- CreateIndex
CREATE INDEX "InboxEvent_unhandled_idx" ON "InboxEvent"("connectionId", "receivedAt") WHERE ("handledAt" is null);

-- CreateIndex
CREATE INDEX "Effect_unresolved_idx" ON "Effect"("connectionId", "updatedAt") WHERE (phase = ANY (ARRAY['planned'::text, 'sent'::text, 'uncertain'::text]));

-- CreateIndex
CREATE UNIQUE INDEX "Request_waiting_key" ON "Request"("connectionId", "kind", "trigger", "slot") WHERE ("deadAt" is null);

-- CreateIndex
CREATE INDEX "Run_connectionId_startedAt_id_idx" ON "Run"("connectionId", "startedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Run_running_idx" ON "Run"("connectionId") WHERE (state = 'running');

-- CreateIndex
CREATE INDEX "Activity_connectionId_at_id_idx" ON "Activity"("connectionId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Activity_connectionId_label_at_id_idx" ON "Activity"("connectionId", "label", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Activity_connectionId_subjectId_at_id_idx" ON "Activity"("connectionId", "subjectId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Activity_connectionId_runId_at_id_idx" ON "Activity"("connectionId", "runId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Problem_open_idx" ON "Problem"("connectionId", "openedAt") WHERE ("resolvedAt" is null);

-- CreateIndex
CREATE INDEX "Problem_connectionId_subjectId_idx" ON "Problem"("connectionId", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Problem_open_key" ON "Problem"("connectionId", "subjectKind", "subjectId", "code") WHERE ("resolvedAt" is null);

-- CreateIndex
CREATE INDEX "AppSession_shop_idx" ON "AppSession"("shop");

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemLink" ADD CONSTRAINT "ItemLink_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Level" ADD CONSTRAINT "Level_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoreOrder" ADD CONSTRAINT "StoreOrder_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Picking" ADD CONSTRAINT "Picking_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shipment" ADD CONSTRAINT "Shipment_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MethodMapping" ADD CONSTRAINT "MethodMapping_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxEvent" ADD CONSTRAINT "InboxEvent_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Effect" ADD CONSTRAINT "Effect_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Problem" ADD CONSTRAINT "Problem_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffMember" ADD CONSTRAINT "StaffMember_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
