-- CreateIndex
CREATE INDEX "Activity_charted_idx" ON "Activity"("connectionId", "code", "at") WHERE (code = ANY (ARRAY['order_imported'::text, 'shipment_recorded'::text, 'drift'::text]));

-- CreateIndex
CREATE INDEX "Picking_connectionId_pickingOrderNumber_idx" ON "Picking"("connectionId", "pickingOrderNumber");

-- CreateIndex
CREATE INDEX "StoreOrder_connectionId_firstSeenAt_orderId_idx" ON "StoreOrder"("connectionId", "firstSeenAt" DESC, "orderId" DESC);

-- CreateIndex
CREATE INDEX "Variant_connectionId_productId_variantId_idx" ON "Variant"("connectionId", "productId" DESC, "variantId" DESC);
