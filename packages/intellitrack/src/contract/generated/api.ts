/* Generated from packages/intellitrack/openapi.yaml by src/contract/generate.ts. Do not edit. */
export interface paths {
    "/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log a user in */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the user session that is calling */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is calling, with divisions and features */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's divisions */
        get: operations["listDivisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get: operations["getDivision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a division's options; also reopens a closed one */
        patch: operations["updateDivision"];
        trace?: never;
    };
    "/v1/divisions/{divisionId}/sites": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get: operations["listSites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/sites/{siteId}/locations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                siteId: components["parameters"]["siteIdInPath"];
            };
            cookie?: never;
        };
        get: operations["listLocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/units-of-measure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get: operations["listUnitsOfMeasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get: operations["listItems"];
        put?: never;
        /** Create one item; 409 `duplicate_item_number` or `duplicate_alternate_number` when taken */
        post: operations["createItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/items/{itemNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                itemNumber: components["parameters"]["itemNumber"];
            };
            cookie?: never;
        };
        get: operations["getItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change fields of an item; what is left out stays. A new `itemNumber` renumbers it. */
        patch: operations["updateItem"];
        trace?: never;
    };
    "/v1/divisions/{divisionId}/items:batch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create, link or update up to 500 items by item number
         * @description `create_or_link` creates an item that does not exist; one that exists is linked (its `externalRef` is noted) and none of its other fields is touched.
         *     `update` overwrites the fields given of an item that exists, and is rejected with `unknown_item` otherwise. Lot, serial and expiration flags are never changed here.
         */
        post: operations["upsertItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/inventory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get: operations["listInventory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/inventory:add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add up to 500 quantities to inventory (the first import); each writes an Inventory Add */
        post: operations["addInventory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/inventory-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adjust up to 500 quantities, by a difference or to an absolute figure */
        post: operations["adjustInventory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/inventory:move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a quantity of one item from one location to another (single move) */
        post: operations["moveInventory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/inventory-summary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        /**
         * On hand and unpicked per item and site, at one consistent point in time
         * @description The first request (without `snapshot`) takes the snapshot; the pages that follow name it and see the same instant, whatever happens meanwhile. A snapshot is kept for 10 minutes; afterwards, or after a restart of the
         *     warehouse: 410 `snapshot_expired`, begin again. One row for every item of the division (inactive ones only while they have stock or unpicked orders) and every site asked for. All quantities in *eaches*.
         *     Orders without a `siteId` count at the division's default site. Quarantine locations count unless excluded.
         */
        get: operations["getInventorySummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/inventory-summary/{snapshot}/picks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                snapshot: string;
            };
            cookie?: never;
        };
        /**
         * What had left the shelf for a connection's orders when the snapshot was taken
         * @description One row per order line of the external system, in *eaches*, for orders that were open, or had changed after `changedSince` (a checkpoint of the picking order feed); without `changedSince`: within
         *     the last 30 days. Deleted orders are left out.
         */
        get: operations["listSnapshotPicks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/customers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get: operations["listCustomers"];
        put?: never;
        /** Create a customer, or update the one with this external reference. Which customers are the same is the caller's decision. */
        post: operations["upsertCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateCustomer"];
        trace?: never;
    };
    "/v1/divisions/{divisionId}/customers/{customerId}/ship-tos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        get: operations["listShipTos"];
        put?: never;
        /** Create a ship-to address, or update the one with this external reference */
        post: operations["upsertShipTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/carriers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get: operations["listCarriers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/carriers:batch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create carriers by name, or add the methods a carrier lacks. Methods that are not named stay. Names compare without regard to case. */
        post: operations["upsertCarriers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/carriers/{carrierId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                carrierId: components["parameters"]["carrierId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a carrier with its methods; 409 `carrier_in_use` when an order or shipment names it */
        delete: operations["deleteCarrier"];
        options?: never;
        head?: never;
        patch: operations["updateCarrier"];
        trace?: never;
    };
    "/v1/divisions/{divisionId}/carriers/{carrierId}/methods/{methodId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                carrierId: components["parameters"]["carrierId"];
                methodId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a shipping method; 409 `carrier_in_use` when an order or shipment names it */
        delete: operations["deleteShippingMethod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/picking-orders": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        /**
         * Picking orders, and the feed of their changes
         * @description Without `changedSince`: the orders there are now. With it: every order that changed after that checkpoint, deleted ones included (`deletedAt`), in the order they changed, each once with its present content.
         *     `changedSince=start` begins at the beginning. `checkpoint` of the last page is what to ask from next time. A change of an order, its lines, picks or shipments moves it to the end of the feed.
         *     Give `externalRef` only with `externalSystem`.
         */
        get: operations["listPickingOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/picking-orders:batch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create up to 100 picking orders, each wholly or not at all
         * @description `externalRef` is unique in the division for its system: the second time, also with other content or after the order was deleted, the answer is `already` with the order there is. `recreate` makes a new order when
         *     the one there was has been deleted. An unknown or inactive item rejects the whole order and names each such line in `error.details.lines`. Customer and ship-to may be given inline: they are upserted by their external
         *     reference in the same command.
         */
        post: operations["createPickingOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/picking-orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        /** One order; a deleted one too, with `deletedAt` */
        get: operations["getPickingOrder"];
        put?: never;
        post?: never;
        /** Delete an order without picks; refused with `picking_started` otherwise. It stays in the feed as a tombstone. Deleting it again changes nothing. */
        delete: operations["deletePickingOrder"];
        options?: never;
        head?: never;
        /**
         * Change an open order
         * @description Refused with `order_closed` when closed, `version_conflict` when it changed since, `picking_started` once a pick exists unless only `dueDate` and `comments` change. `lines` replaces all lines: a line with the
         *     `externalRef` or `lineNumber` of an old one keeps its number.
         */
        patch: operations["updatePickingOrder"];
        trace?: never;
    };
    "/v1/picking-orders/{orderId}:cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete, with a reason (the store cancelled the order); refused with `picking_started` once a pick exists */
        post: operations["cancelPickingOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/picking-orders/{orderId}:close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an open order, also when short. Closing a closed order changes nothing. */
        post: operations["closePickingOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/picking-orders/{orderId}:reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed order again. Reopening an open order changes nothing. */
        post: operations["reopenPickingOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/picking-orders/{orderId}/picks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pick units of an open order, all picks or none; the last unit closes the order */
        post: operations["pickInventory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/picking-orders/{orderId}/picks/{pickId}:undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["orderId"];
                pickId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a pick of an open order back on its shelf; refused with `already_shipped` when its units are in a shipment */
        post: operations["undoPick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/picking-orders/{orderId}/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get: operations["listShipments"];
        put?: never;
        /** Record one parcel of an open or closed order; never more than was picked and not yet shipped (`exceeds_picked`) */
        post: operations["createShipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/picking-orders/{orderId}/shipments/{shipmentId}:void": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["orderId"];
                shipmentId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void a shipment; it stays on the order with `voidedAt` and its units may be shipped again */
        post: operations["voidShipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/effects/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                key: components["schemas"]["EffectKey"];
            };
            cookie?: never;
        };
        /** What became of a command; 404 `effect_unknown` when it was never carried out (or more than 30 days ago) */
        get: operations["getEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/effects:find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same for up to 500 keys; keys that are not known are left out */
        post: operations["findEffects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get: operations["listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The registration of the calling Store Key; 404 when there is none */
        get: operations["getSignals"];
        /**
         * Register where signals go for the calling Store Key
         * @description Each change of the key's division is posted to `url` as a `Signal`, at least once, not necessarily in order, with `X-IntelliTrack-Signature: t=<epoch seconds>,v1=<hex HMAC-SHA256 of "t.body" by the secret>` and `X-IntelliTrack-Signal-Id`. Anything
         *     but 2xx within 10 s is tried again with growing delays for 24 hours. A signal says only where to look: polling the feeds makes them unnecessary.
         */
        put: operations["putSignals"];
        post?: never;
        delete: operations["deleteSignals"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All features, their access levels, and whether the licence has them */
        get: operations["listFeatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoles"];
        put?: never;
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Replace a role's name and features; the Admin role keeps all of its own (`admin_role_protected`) */
        put: operations["updateRole"];
        post?: never;
        /** Delete a role that no user holds (`role_in_use`) */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUsers"];
        put?: never;
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a user; one active user always holds the Admin role (`last_admin`) */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/v1/divisions/{divisionId}/store-keys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        get: operations["listStoreKeys"];
        put?: never;
        /** Issue a Store Key; its secret is shown this once */
        post: operations["createStoreKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions/{divisionId}/store-keys/{storeKeyId}:revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                storeKeyId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a Store Key for good; it is refused from the next request on */
        post: operations["revokeStoreKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    signal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something changed in the division of a Store Key */
        post: operations["receiveSignal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description Not negative
         * @example 40
         * @example 2.5
         */
        Quantity: string;
        /** @example -2 */
        SignedQuantity: string;
        /**
         * @description Above zero, below ten million
         * @example 2
         */
        PositiveQuantity: string;
        /**
         * @description Not negative, below ten million
         * @example 40
         */
        QuantityInput: string;
        /** @example -2 */
        SignedQuantityInput: string;
        /** @example 84.50 */
        Amount: string;
        Money: {
            amount: components["schemas"]["Amount"];
            currency: string;
        };
        /** @example 2026-03-01T09:30:00.000Z */
        Instant: string;
        /**
         * Format: date
         * @example 2026-03-01
         */
        Date: string;
        /** @description Unique in the division */
        EffectKey: string;
        /** @description Which outside system a reference belongs to: one per connection */
        ExternalSystem: string;
        ExternalRef: {
            system: components["schemas"]["ExternalSystem"];
            id: string;
        };
        Cursor: string | null;
        /** @enum {string} */
        ErrorCode: "invalid_request" | "invalid_cursor" | "invalid_credentials" | "feature_missing" | "division_not_assigned" | "store_key_required" | "not_found" | "method_not_allowed" | "division_closed" | "duplicate_order_number" | "duplicate_item_number" | "duplicate_alternate_number" | "duplicate_name" | "duplicate_uom" | "duplicate_line_number" | "order_number_required" | "line_number_required" | "unknown_item" | "inactive_item" | "unknown_site" | "unknown_location" | "unknown_customer" | "unknown_ship_to" | "unknown_carrier" | "unknown_method" | "unknown_line" | "unknown_feature" | "unknown_role" | "unknown_division" | "invalid_uom" | "serial_required" | "lot_required" | "expiration_required" | "serial_in_stock" | "option_disabled" | "location_quarantined" | "insufficient_inventory" | "item_in_use" | "order_closed" | "order_deleted" | "picking_started" | "exceeds_ordered" | "exceeds_picked" | "already_shipped" | "already_voided" | "version_conflict" | "effect_key_reused" | "effect_unknown" | "snapshot_expired" | "carrier_in_use" | "role_in_use" | "admin_role_protected" | "last_admin" | "feature_not_licensed" | "rate_limited" | "internal_error" | "unavailable";
        Error: {
            code: components["schemas"]["ErrorCode"];
            /** @description Names the record, the cause and the next step */
            message: string;
            /** @description Path of the field at fault, such as elements[3].quantity */
            field?: string;
            retryable: boolean;
            details?: {
                [key: string]: unknown;
            };
        };
        ErrorOrNull: components["schemas"]["Error"] | null;
        Warning: {
            /** @enum {string} */
            code: "insufficient_inventory" | "duplicate_alternate_number";
            message: string;
            lineNumber?: number;
            maximum?: components["schemas"]["Quantity"];
        };
        TokenRequest: {
            userName: string;
            password: string;
        };
        Token: {
            token: string;
            expiresAt: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        Access: "edit" | "read_only";
        /** @enum {string} */
        FeatureName: "Integrate" | "IntelliTrack for Shopify" | "IntelliTrack for Shopify Manual Sync" | "IntelliTrack for BigCommerce" | "IntelliTrack for BigCommerce Manual Sync" | "IntelliTrack for WooCommerce" | "IntelliTrack for WooCommerce Manual Sync" | "Items" | "Inventory View" | "Inventory Adjustment" | "Add Item to Inventory" | "Inventory Allocation" | "Customers" | "Carriers" | "Picking Orders" | "History" | "Companies_Divisions_Sites" | "Users_Roles" | "Store Keys";
        FeatureGrant: {
            name: components["schemas"]["FeatureName"];
            access: components["schemas"]["Access"];
        };
        Feature: {
            name: components["schemas"]["FeatureName"];
            /** @description The access levels it may be granted with */
            access: components["schemas"]["Access"][];
            licensed: boolean;
        };
        FeatureList: {
            data: components["schemas"]["Feature"][];
        };
        NamedRef: {
            id: string;
            name: string;
        };
        NamedRefOrNull: components["schemas"]["NamedRef"] | null;
        Me: {
            /** @enum {string} */
            kind: "user" | "store_key";
            id: string;
            name: string;
            divisions: components["schemas"]["NamedRef"][];
            defaultDivisionId: string | null;
            defaultSiteId: string | null;
            features: components["schemas"]["FeatureGrant"][];
        };
        Address: {
            address1?: string | null;
            address2?: string | null;
            address3?: string | null;
            city?: string | null;
            state?: string | null;
            postalCode?: string | null;
            /** @description ISO 3166-1 alpha-2 where known */
            country?: string | null;
        };
        DivisionOptions: {
            multipleUom: boolean;
            serialNumbers: boolean;
            lots: boolean;
            expirationDates: boolean;
            containers: boolean;
            rfid: boolean;
            unitCostTracking: boolean;
            logBalanceInHistory: boolean;
        };
        PickingOrderOptions: {
            /** @description Orders without a number get prefix + next number */
            autoNumber: boolean;
            nextNumber: number;
            prefix: string;
            autoLineNumber: boolean;
            allocateInventory: boolean;
            /** @description Only with allocateInventory */
            allocateInventoryForAllOrders: boolean;
        };
        Division: {
            id: string;
            name: string;
            /** @description false: closed, writes answer division_closed */
            active: boolean;
            /**
             * @description IANA name
             * @example America/New_York
             */
            timeZone: string;
            /** @description Of unit costs */
            currency: string;
            defaultUom: string;
            defaultSiteId: string;
            options: components["schemas"]["DivisionOptions"];
            pickingOrders: components["schemas"]["PickingOrderOptions"];
        };
        DivisionPatch: {
            name?: string;
            active?: boolean;
            options?: components["schemas"]["DivisionOptions"];
            pickingOrders?: components["schemas"]["PickingOrderOptions"];
        };
        DivisionPage: {
            data: components["schemas"]["Division"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        Site: {
            id: string;
            divisionId: string;
            name: string;
            /** @description true: only on hand is kept; false: an inventoried quantity beside it */
            immediateCountUpdates: boolean;
            allowSublocations: boolean;
            /** @description The division's default site */
            isDefault: boolean;
        };
        SitePage: {
            data: components["schemas"]["Site"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        Location: {
            id: string;
            siteId: string;
            /** @description Of a sublocation */
            parentId: string | null;
            name: string;
            description: string | null;
            /** @description Nothing is picked from or moved out of it */
            quarantine: boolean;
            primary: boolean;
        };
        LocationPage: {
            data: components["schemas"]["Location"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        UnitOfMeasure: {
            code: string;
            name: string;
            isDefault: boolean;
        };
        UnitOfMeasurePage: {
            data: components["schemas"]["UnitOfMeasure"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        ItemUom: {
            uom: string;
            eachCount: number;
        };
        /** @enum {string} */
        ItemType: "consumable" | "asset";
        Item: {
            itemNumber: string;
            alternateNumber: string | null;
            description: string | null;
            model: string | null;
            manufacturer: string | null;
            category: string | null;
            /** @description Inactive items cannot be picked */
            active: boolean;
            itemType: components["schemas"]["ItemType"];
            requiresLot: boolean;
            requiresSerial: boolean;
            requiresExpiration: boolean;
            trackCost: boolean;
            rfid: boolean;
            uoms: components["schemas"]["ItemUom"][];
            /** @description Per each, in the division's currency */
            unitCost: components["schemas"]["Amount"] | null;
            /** @description Which outside products are linked to it */
            externalRefs: components["schemas"]["ExternalRef"][];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
            version: number;
            changeSequence: number;
        };
        ItemPage: {
            data: components["schemas"]["Item"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        ItemCreate: {
            itemNumber: string;
            alternateNumber?: string | null;
            description?: string | null;
            model?: string | null;
            manufacturer?: string | null;
            category?: string | null;
            /** @default true */
            active?: boolean;
            itemType?: components["schemas"]["ItemType"];
            requiresLot?: boolean;
            requiresSerial?: boolean;
            requiresExpiration?: boolean;
            trackCost?: boolean;
            rfid?: boolean;
            uoms?: components["schemas"]["ItemUom"][];
            unitCost?: components["schemas"]["Amount"] | null;
            externalRef?: components["schemas"]["ExternalRef"];
        };
        ItemPatch: {
            itemNumber?: string;
            alternateNumber?: string | null;
            description?: string | null;
            model?: string | null;
            manufacturer?: string | null;
            category?: string | null;
            active?: boolean;
            requiresLot?: boolean;
            requiresSerial?: boolean;
            requiresExpiration?: boolean;
            trackCost?: boolean;
            rfid?: boolean;
            uoms?: components["schemas"]["ItemUom"][];
            unitCost?: components["schemas"]["Amount"] | null;
            externalRef?: components["schemas"]["ExternalRef"];
        };
        ItemUpsert: {
            itemNumber: string;
            /** @enum {string} */
            mode: "create_or_link" | "update";
            effectKey?: components["schemas"]["EffectKey"];
            alternateNumber?: string | null;
            /**
             * @description leave_empty: the rest is carried out, with a warning
             * @default reject
             * @enum {string}
             */
            onAlternateNumberTaken?: "reject" | "leave_empty";
            description?: string | null;
            model?: string | null;
            manufacturer?: string | null;
            category?: string | null;
            active?: boolean;
            /** @description Of a new item only; without it the default UOM with each count 1 */
            uoms?: components["schemas"]["ItemUom"][];
            unitCost?: components["schemas"]["Amount"] | null;
            externalRef?: components["schemas"]["ExternalRef"];
        };
        ItemBatch: {
            elements: components["schemas"]["ItemUpsert"][];
        };
        ItemUpsertResult: {
            index: number;
            /** @enum {string} */
            status: "created" | "updated" | "unchanged" | "rejected";
            itemNumber: string;
            /** @description It was there before: linked, not created */
            existed: boolean;
            /** @description The effect key was known: this is what was answered then */
            replayed: boolean;
            warnings: components["schemas"]["Warning"][];
            error: components["schemas"]["ErrorOrNull"];
        };
        ItemBatchResult: {
            results: components["schemas"]["ItemUpsertResult"][];
        };
        InventoryRecord: {
            id: string;
            itemNumber: string;
            siteId: string;
            locationId: string;
            uom: string;
            eachCount: number;
            lot: string | null;
            serial: string | null;
            expiration: components["schemas"]["Date"] | null;
            onHand: components["schemas"]["Quantity"];
            /** @description Counted and not yet taken over; null where the site updates at once */
            inventoried: components["schemas"]["Quantity"] | null;
            /** @description Eaches of the item that orders have reserved. Allocation reserves over all locations of the division, so it belongs to the item. */
            itemAllocated: components["schemas"]["Quantity"];
            /** @description Eaches of the item in the division that no order has reserved */
            itemAvailable: components["schemas"]["Quantity"];
            updatedAt: components["schemas"]["Instant"];
        };
        InventoryPage: {
            data: components["schemas"]["InventoryRecord"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        InventoryAdd: {
            key: components["schemas"]["EffectKey"];
            itemNumber: string;
            locationId: string;
            /** @description Default: the division's default UOM */
            uom?: string;
            quantity: components["schemas"]["PositiveQuantity"];
            lot?: string | null;
            serial?: string | null;
            expiration?: components["schemas"]["Date"] | null;
        };
        InventoryAddBatch: {
            elements: components["schemas"]["InventoryAdd"][];
        };
        InventoryAddOutcome: {
            index: number;
            key: string;
            /** @enum {string} */
            status: "added" | "already" | "rejected";
            inventoryId: string | null;
            error: components["schemas"]["ErrorOrNull"];
        };
        InventoryAddResult: {
            results: components["schemas"]["InventoryAddOutcome"][];
        };
        InventoryAdjustment: {
            key: components["schemas"]["EffectKey"];
            itemNumber: string;
            locationId: string;
            /** @description Default: the division's default UOM */
            uom?: string;
            /** @enum {string} */
            mode: "delta" | "absolute";
            /** @description The difference, or the new on hand (then not negative) */
            quantity: components["schemas"]["SignedQuantityInput"];
            reason: string;
            lot?: string | null;
            serial?: string | null;
            expiration?: components["schemas"]["Date"] | null;
        };
        InventoryAdjustmentBatch: {
            elements: components["schemas"]["InventoryAdjustment"][];
        };
        InventoryAdjustmentOutcome: {
            index: number;
            key: string;
            /** @enum {string} */
            status: "adjusted" | "unchanged" | "already" | "rejected";
            before: components["schemas"]["Quantity"] | null;
            after: components["schemas"]["Quantity"] | null;
            error: components["schemas"]["ErrorOrNull"];
        };
        InventoryAdjustmentResult: {
            results: components["schemas"]["InventoryAdjustmentOutcome"][];
        };
        InventoryMove: {
            itemNumber: string;
            fromLocationId: string;
            toLocationId: string;
            /** @description Default: the division's default UOM */
            uom?: string;
            quantity: components["schemas"]["PositiveQuantity"];
            lot?: string | null;
            serial?: string | null;
            expiration?: components["schemas"]["Date"] | null;
        };
        InventoryMoveResult: {
            from: components["schemas"]["InventoryRecord"];
            to: components["schemas"]["InventoryRecord"];
        };
        InventorySummaryRow: {
            itemNumber: string;
            siteId: string;
            active: boolean;
            onHand: components["schemas"]["Quantity"];
            unpickedOnOpenOrders: components["schemas"]["Quantity"];
        };
        InventorySummaryPage: {
            asOf: components["schemas"]["Instant"];
            snapshot: string;
            /** @description Of the picking order feed at that instant: later changes are not in these figures */
            checkpoint: string;
            data: components["schemas"]["InventorySummaryRow"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        SnapshotPick: {
            orderId: string;
            orderExternalRef: string;
            lineNumber: number;
            lineExternalRef: string | null;
            itemNumber: string;
            /** @description The order's site, or the division's default site */
            siteId: string;
            ordered: components["schemas"]["Quantity"];
            picked: components["schemas"]["Quantity"];
            /** @description In shipments that are not void */
            shipped: components["schemas"]["Quantity"];
            status: components["schemas"]["OrderStatus"];
        };
        SnapshotPickPage: {
            asOf: components["schemas"]["Instant"];
            snapshot: string;
            data: components["schemas"]["SnapshotPick"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        Customer: {
            id: string;
            name: string;
            accountNumber: string | null;
            contactName: string | null;
            email: string | null;
            telephone: string | null;
            address: components["schemas"]["Address"] | null;
            externalRefs: components["schemas"]["ExternalRef"][];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
            changeSequence: number;
        };
        CustomerPage: {
            data: components["schemas"]["Customer"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        CustomerInput: {
            name: string;
            accountNumber?: string | null;
            contactName?: string | null;
            email?: string | null;
            telephone?: string | null;
            address?: components["schemas"]["Address"] | null;
            externalRef?: components["schemas"]["ExternalRef"];
        };
        CustomerPatch: {
            name?: string;
            accountNumber?: string | null;
            contactName?: string | null;
            email?: string | null;
            telephone?: string | null;
            address?: components["schemas"]["Address"] | null;
            /** @description One more reference to know this customer by */
            externalRef?: components["schemas"]["ExternalRef"];
        };
        CustomerUpsertResult: {
            status: components["schemas"]["UpsertStatus"];
            customer: components["schemas"]["Customer"];
        };
        /** @enum {string} */
        UpsertStatus: "created" | "updated" | "unchanged";
        ShipTo: {
            id: string;
            customerId: string;
            name: string;
            contactName: string | null;
            email: string | null;
            telephone: string | null;
            address: components["schemas"]["Address"];
            externalRef: components["schemas"]["ExternalRef"] | null;
            updatedAt: components["schemas"]["Instant"];
        };
        ShipToPage: {
            data: components["schemas"]["ShipTo"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        ShipToInput: {
            name: string;
            contactName?: string | null;
            email?: string | null;
            telephone?: string | null;
            address: components["schemas"]["Address"];
            /** @description Without one, an identical ship-to of the customer is used again */
            externalRef?: components["schemas"]["ExternalRef"];
        };
        ShipToUpsertResult: {
            status: components["schemas"]["UpsertStatus"];
            shipTo: components["schemas"]["ShipTo"];
        };
        ShippingMethod: {
            id: string;
            name: string;
            description: string | null;
        };
        Carrier: {
            id: string;
            name: string;
            /** @description With {trackingNumber} in it; fills the tracking URL of shipments that give none */
            trackingUrlTemplate: string | null;
            methods: components["schemas"]["ShippingMethod"][];
            updatedAt: components["schemas"]["Instant"];
        };
        CarrierPage: {
            data: components["schemas"]["Carrier"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        CarrierUpsert: {
            effectKey?: components["schemas"]["EffectKey"];
            name: string;
            trackingUrlTemplate?: string | null;
            methods: {
                name: string;
                description?: string | null;
            }[];
        };
        CarrierBatch: {
            elements: components["schemas"]["CarrierUpsert"][];
        };
        CarrierOutcome: {
            index: number;
            /** @enum {string} */
            status: "created" | "updated" | "unchanged" | "rejected";
            carrier: components["schemas"]["Carrier"] | null;
            error: components["schemas"]["ErrorOrNull"];
        };
        CarrierBatchResult: {
            results: components["schemas"]["CarrierOutcome"][];
        };
        CarrierPatch: {
            name?: string;
            trackingUrlTemplate?: string | null;
        };
        /** @enum {string} */
        OrderStatus: "open" | "closed";
        Pick: {
            id: string;
            locationId: string;
            /** @description Units of the UOM it was taken in */
            quantity: components["schemas"]["Quantity"];
            uom: string;
            lot: string | null;
            serial: string | null;
            expiration: components["schemas"]["Date"] | null;
            pickedAt: components["schemas"]["Instant"];
            pickedBy: string;
        };
        PickingOrderLine: {
            lineNumber: number;
            /** @description The line's id in the order's external system */
            externalRef: string | null;
            itemNumber: string;
            description: string | null;
            uom: string;
            eachCount: number;
            ordered: components["schemas"]["Quantity"];
            /** @description Actual quantity */
            picked: components["schemas"]["Quantity"];
            /** @description In shipments that are not void */
            shipped: components["schemas"]["Quantity"];
            /** @description Reserved and not yet picked; null when the order does not allocate */
            allocated: components["schemas"]["Quantity"] | null;
            comment: string | null;
            picks: components["schemas"]["Pick"][];
        };
        ShipmentLine: {
            lineNumber: number;
            externalRef: string | null;
            itemNumber: string;
            /** @description Units of the line's UOM */
            quantity: components["schemas"]["Quantity"];
        };
        Shipment: {
            id: string;
            orderId: string;
            carrier: components["schemas"]["NamedRefOrNull"];
            shippingMethod: components["schemas"]["NamedRefOrNull"];
            trackingNumber: string | null;
            trackingUrl: string | null;
            shippedAt: components["schemas"]["Instant"];
            charges: components["schemas"]["Money"] | null;
            comments: string | null;
            lines: components["schemas"]["ShipmentLine"][];
            createdAt: components["schemas"]["Instant"];
            voidedAt: components["schemas"]["Instant"] | null;
        };
        ShipmentPage: {
            data: components["schemas"]["Shipment"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        PickingOrder: {
            id: string;
            divisionId: string;
            orderNumber: string;
            externalRef: components["schemas"]["ExternalRef"] | null;
            status: components["schemas"]["OrderStatus"];
            orderDate: components["schemas"]["Date"];
            dueDate: components["schemas"]["Date"] | null;
            siteId: string | null;
            allocateInventory: boolean;
            customer: components["schemas"]["NamedRef"];
            shipTo: components["schemas"]["ShipTo"] | null;
            carrier: components["schemas"]["NamedRefOrNull"];
            shippingMethod: components["schemas"]["NamedRefOrNull"];
            comments: string | null;
            lines: components["schemas"]["PickingOrderLine"][];
            shipments: components["schemas"]["Shipment"][];
            /** @description From here on the order cannot be edited */
            firstPickAt: components["schemas"]["Instant"] | null;
            closedAt: components["schemas"]["Instant"] | null;
            closedBy: ("fully_picked" | "user") | null;
            /** @description A tombstone */
            deletedAt: components["schemas"]["Instant"] | null;
            deletedReason: string | null;
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
            version: number;
            changeSequence: number;
        };
        PickingOrderPage: {
            data: components["schemas"]["PickingOrder"][];
            nextCursor: components["schemas"]["Cursor"];
            /** @description Everything up to here has been seen once the page is processed; what to give as changedSince next time */
            checkpoint: string;
        };
        PickingOrderLineInput: {
            /** @description Assigned when left out and the division numbers lines */
            lineNumber?: number;
            externalRef?: string | null;
            itemNumber: string;
            quantity: components["schemas"]["PositiveQuantity"];
            /** @description Default: the division's default UOM */
            uom?: string;
            comment?: string | null;
        };
        PickingOrderCreate: {
            effectKey?: components["schemas"]["EffectKey"];
            externalRef?: components["schemas"]["ExternalRef"];
            /**
             * @description Make a new order when the one with this external reference has been deleted
             * @default false
             */
            recreate?: boolean;
            orderNumber?: string;
            orderDate?: components["schemas"]["Date"];
            dueDate?: components["schemas"]["Date"] | null;
            siteId?: string | null;
            /** @description Only where the division allocates; always on where it allocates for all orders */
            allocateInventory?: boolean;
            /** @description Either this or customer */
            customerId?: string;
            customer?: components["schemas"]["CustomerInput"];
            /** @description Either this or shipTo, or neither */
            shipToId?: string;
            shipTo?: components["schemas"]["ShipToInput"];
            carrierId?: string | null;
            shippingMethodId?: string | null;
            comments?: string | null;
            lines: components["schemas"]["PickingOrderLineInput"][];
        };
        PickingOrderBatch: {
            elements: components["schemas"]["PickingOrderCreate"][];
        };
        PickingOrderOutcome: {
            index: number;
            /** @enum {string} */
            status: "created" | "already" | "rejected";
            order: components["schemas"]["PickingOrder"] | null;
            warnings: components["schemas"]["Warning"][];
            error: components["schemas"]["ErrorOrNull"];
        };
        PickingOrderBatchResult: {
            results: components["schemas"]["PickingOrderOutcome"][];
        };
        PickingOrderPatch: {
            /** @description The version the change is based on */
            version: number;
            orderNumber?: string;
            orderDate?: components["schemas"]["Date"];
            dueDate?: components["schemas"]["Date"] | null;
            siteId?: string | null;
            allocateInventory?: boolean;
            customer?: components["schemas"]["CustomerInput"];
            shipTo?: components["schemas"]["ShipToInput"] | null;
            carrierId?: string | null;
            shippingMethodId?: string | null;
            comments?: string | null;
            lines?: components["schemas"]["PickingOrderLineInput"][];
        };
        PickingOrderChanged: {
            order: components["schemas"]["PickingOrder"];
            warnings: components["schemas"]["Warning"][];
        };
        OrderReason: {
            reason?: string | null;
            /** @description Refuse with version_conflict when the order has changed since */
            version?: number;
        };
        PickRequest: {
            picks: {
                lineNumber: number;
                locationId: string;
                quantity: components["schemas"]["PositiveQuantity"];
                /** @description Default: the line's UOM */
                uom?: string;
                lot?: string | null;
                serial?: string | null;
                expiration?: components["schemas"]["Date"] | null;
            }[];
        };
        ShipmentCreate: {
            /** @description Default: the order's */
            carrierId?: string | null;
            /** @description Default: the order's, when the carrier is */
            shippingMethodId?: string | null;
            trackingNumber?: string | null;
            trackingUrl?: string | null;
            /** @description Default: now */
            shippedAt?: components["schemas"]["Instant"];
            charges?: components["schemas"]["Money"] | null;
            comments?: string | null;
            lines: {
                lineNumber: number;
                quantity: components["schemas"]["PositiveQuantity"];
            }[];
        };
        ShipmentCreated: {
            shipment: components["schemas"]["Shipment"];
            order: components["schemas"]["PickingOrder"];
        };
        Effect: {
            key: string;
            /** @enum {string} */
            status: "applied";
            /** @description The operationId */
            operation: string;
            result: {
                /** @enum {string} */
                type: "item" | "inventory" | "customer" | "ship_to" | "carrier" | "picking_order" | "shipment";
                /** @description Of an item its item number */
                id: string;
            };
            appliedAt: components["schemas"]["Instant"];
        };
        EffectQuery: {
            keys: components["schemas"]["EffectKey"][];
        };
        EffectList: {
            data: components["schemas"]["Effect"][];
        };
        /** @enum {string} */
        HistoryType: "new_item" | "item_changed" | "inventory_add" | "inventory_adjustment" | "inventory_move" | "pick" | "pick_undone" | "order_created" | "order_changed" | "order_closed" | "order_reopened" | "order_deleted" | "shipment_created" | "shipment_voided";
        HistoryRecord: {
            id: string;
            sequence: number;
            at: components["schemas"]["Instant"];
            type: components["schemas"]["HistoryType"];
            itemNumber: string | null;
            orderId: string | null;
            orderNumber: string | null;
            siteId: string | null;
            locationId: string | null;
            uom: string | null;
            quantity: components["schemas"]["SignedQuantity"] | null;
            /** @description On hand of the inventory record afterwards, where the division logs it */
            balance: components["schemas"]["Quantity"] | null;
            /** @description User or Store Key */
            by: string;
            comment: string | null;
        };
        HistoryPage: {
            data: components["schemas"]["HistoryRecord"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @enum {string} */
        SignalType: "picking_order.changed" | "picking_order.closed" | "picking_order.reopened" | "shipment.created" | "inventory.changed" | "item.changed";
        Signal: {
            /** @description The same on every delivery */
            id: string;
            type: components["schemas"]["SignalType"];
            divisionId: string;
            /** @description Rises with every change of the division */
            sequence: number;
            occurredAt: components["schemas"]["Instant"];
            orderId: string | null;
            shipmentId: string | null;
            itemNumbers: string[];
        };
        SignalRegistrationInput: {
            url: string;
            secret: string;
            types: components["schemas"]["SignalType"][];
        };
        SignalRegistration: {
            url: string;
            types: components["schemas"]["SignalType"][];
            updatedAt: components["schemas"]["Instant"];
            /** @description Signals not delivered yet */
            pending: number;
            lastDeliveredAt: components["schemas"]["Instant"] | null;
            lastFailure: string | null;
        };
        RoleInput: {
            name: string;
            features: components["schemas"]["FeatureGrant"][];
        };
        Role: {
            id: string;
            name: string;
            isAdmin: boolean;
            features: components["schemas"]["FeatureGrant"][];
        };
        RolePage: {
            data: components["schemas"]["Role"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @enum {string} */
        UserKind: "administrative" | "standard";
        User: {
            id: string;
            /** @description In e-mail form */
            userName: string;
            displayName: string;
            kind: components["schemas"]["UserKind"];
            active: boolean;
            roleIds: string[];
            divisionIds: string[];
            defaultDivisionId: string;
            defaultSiteId: string;
        };
        UserPage: {
            data: components["schemas"]["User"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        UserCreate: {
            /** Format: email */
            userName: string;
            displayName: string;
            kind?: components["schemas"]["UserKind"];
            password: string;
            roleIds: string[];
            divisionIds: string[];
            defaultDivisionId?: string;
            defaultSiteId?: string;
        };
        UserPatch: {
            displayName?: string;
            kind?: components["schemas"]["UserKind"];
            active?: boolean;
            password?: string;
            roleIds?: string[];
            divisionIds?: string[];
            defaultDivisionId?: string;
            defaultSiteId?: string;
        };
        StoreKeyInput: {
            name: string;
            features: components["schemas"]["FeatureGrant"][];
        };
        StoreKey: {
            id: string;
            name: string;
            divisionId: string;
            /** @description The last four characters of the secret */
            hint: string;
            features: components["schemas"]["FeatureGrant"][];
            createdAt: components["schemas"]["Instant"];
            lastUsedAt: components["schemas"]["Instant"] | null;
            revokedAt: components["schemas"]["Instant"] | null;
        };
        StoreKeyPage: {
            data: components["schemas"]["StoreKey"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        StoreKeyIssued: {
            key: components["schemas"]["StoreKey"];
            secret: string;
        };
    };
    responses: {
        /** @description It was refused; the code says why, `retryable` whether the same request may succeed later */
        Error: {
            headers: {
                /** @description Seconds to wait, with 429 and 503 */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "feature_missing",
                 *       "message": "This Store Key lacks the feature Carriers (edit). Grant it in IntelliTrack under Store Keys.",
                 *       "retryable": false,
                 *       "details": {
                 *         "feature": "Carriers",
                 *         "access": "edit"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        divisionId: string;
        siteIdInPath: string;
        itemNumber: string;
        customerId: string;
        carrierId: string;
        orderId: string;
        /** @description `nextCursor` of the page before */
        cursor: string;
        limit: number;
        /** @description `desc`: latest change first */
        direction: "asc" | "desc";
        /** @description Part of a number, name or description, in any case */
        search: string;
        externalSystem: components["schemas"]["ExternalSystem"];
        externalRef: string;
        idempotencyKey: components["schemas"]["EffectKey"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userName": "manager@northwind-outfitters.example",
                 *       "password": "correct horse"
                 *     }
                 */
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description A session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listDivisions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DivisionPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDivision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The division */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Division"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateDivision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DivisionPatch"];
            };
        };
        responses: {
            /** @description The division */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Division"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listSites: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitePage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listLocations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                siteId: components["parameters"]["siteIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listUnitsOfMeasure: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitOfMeasurePage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listItems: {
        parameters: {
            query?: {
                /** @description Exactly this item number */
                number?: string;
                /** @description Exactly this alternate number */
                alternateNumber?: string;
                /** @description Changed at or after this instant */
                updatedSince?: components["schemas"]["Instant"];
                active?: boolean;
                /** @description Part of a number, name or description, in any case */
                search?: components["parameters"]["search"];
                /** @description `desc`: latest change first */
                direction?: components["parameters"]["direction"];
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createItem: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemCreate"];
            };
        };
        responses: {
            /** @description The item */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                itemNumber: components["parameters"]["itemNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateItem: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                divisionId: components["parameters"]["divisionId"];
                itemNumber: components["parameters"]["itemNumber"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemPatch"];
            };
        };
        responses: {
            /** @description The item */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    upsertItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "elements": [
                 *         {
                 *           "itemNumber": "TENT-2P",
                 *           "mode": "create_or_link",
                 *           "description": "Ridge tent, 2 persons",
                 *           "unitCost": "84.50",
                 *           "externalRef": {
                 *             "system": "store-7f3",
                 *             "id": "4411"
                 *           },
                 *           "effectKey": "item-4411-1"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ItemBatch"];
            };
        };
        responses: {
            /** @description One result per element */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "index": 0,
                     *           "status": "created",
                     *           "itemNumber": "TENT-2P",
                     *           "existed": false,
                     *           "replayed": false,
                     *           "warnings": [],
                     *           "error": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ItemBatchResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listInventory: {
        parameters: {
            query?: {
                itemNumber?: string;
                siteId?: string;
                locationId?: string;
                /** @description Part of a number, name or description, in any case */
                search?: components["parameters"]["search"];
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    addInventory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "elements": [
                 *         {
                 *           "key": "first-inventory-4411",
                 *           "itemNumber": "TENT-2P",
                 *           "locationId": "loc-a-01-01",
                 *           "quantity": "40"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["InventoryAddBatch"];
            };
        };
        responses: {
            /** @description One result per element */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryAddResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    adjustInventory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "elements": [
                 *         {
                 *           "key": "count-2026-03-01-7",
                 *           "itemNumber": "TENT-2P",
                 *           "locationId": "loc-a-01-01",
                 *           "mode": "absolute",
                 *           "quantity": "38",
                 *           "reason": "Cycle count"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["InventoryAdjustmentBatch"];
            };
        };
        responses: {
            /** @description One result per element */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryAdjustmentResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    moveInventory: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryMove"];
            };
        };
        responses: {
            /** @description Both inventory records */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryMoveResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getInventorySummary: {
        parameters: {
            query?: {
                /** @description Sites in scope, repeated; none means all. Ignored with `snapshot`. */
                siteId?: string[];
                /** @description Locations whose stock does not count, repeated. Ignored with `snapshot`. */
                excludeLocationId?: string[];
                snapshot?: string;
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: number;
            };
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the snapshot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-03-01T18:00:00.000Z",
                     *       "snapshot": "snp_4b1d",
                     *       "checkpoint": "1207",
                     *       "data": [
                     *         {
                     *           "itemNumber": "TENT-2P",
                     *           "siteId": "site-harbor",
                     *           "active": true,
                     *           "onHand": "40",
                     *           "unpickedOnOpenOrders": "7"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["InventorySummaryPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listSnapshotPicks: {
        parameters: {
            query: {
                externalSystem: components["schemas"]["ExternalSystem"];
                changedSince?: string;
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: number;
            };
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                snapshot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPickPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                externalSystem?: components["parameters"]["externalSystem"];
                externalRef?: components["parameters"]["externalRef"];
                /** @description This e-mail address, in any case */
                email?: string;
                /** @description Part of a number, name or description, in any case */
                search?: components["parameters"]["search"];
                /** @description `desc`: latest change first */
                direction?: components["parameters"]["direction"];
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    upsertCustomer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerInput"];
            };
        };
        responses: {
            /** @description What happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerUpsertResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                divisionId: components["parameters"]["divisionId"];
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerPatch"];
            };
        };
        responses: {
            /** @description The customer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listShipTos: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipToPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    upsertShipTo: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                divisionId: components["parameters"]["divisionId"];
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipToInput"];
            };
        };
        responses: {
            /** @description What happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipToUpsertResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listCarriers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    upsertCarriers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "elements": [
                 *         {
                 *           "name": "UPS",
                 *           "methods": [
                 *             {
                 *               "name": "Ground"
                 *             },
                 *             {
                 *               "name": "2nd Day Air"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CarrierBatch"];
            };
        };
        responses: {
            /** @description One result per element */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierBatchResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteCarrier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                carrierId: components["parameters"]["carrierId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    updateCarrier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                carrierId: components["parameters"]["carrierId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarrierPatch"];
            };
        };
        responses: {
            /** @description The carrier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Carrier"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteShippingMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                carrierId: components["parameters"]["carrierId"];
                methodId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    listPickingOrders: {
        parameters: {
            query?: {
                status?: components["schemas"]["OrderStatus"];
                externalSystem?: components["parameters"]["externalSystem"];
                externalRef?: components["parameters"]["externalRef"];
                /** @description Exactly this order number */
                orderNumber?: string;
                changedSince?: string;
                /** @description Part of a number, name or description, in any case */
                search?: components["parameters"]["search"];
                /** @description `desc`: latest change first */
                direction?: components["parameters"]["direction"];
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickingOrderPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createPickingOrders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "elements": [
                 *         {
                 *           "effectKey": "order-1001-1",
                 *           "externalRef": {
                 *             "system": "store-7f3",
                 *             "id": "5511"
                 *           },
                 *           "orderNumber": "1001",
                 *           "customer": {
                 *             "name": "Ada Coast",
                 *             "email": "ada@example.com",
                 *             "externalRef": {
                 *               "system": "store-7f3",
                 *               "id": "901"
                 *             }
                 *           },
                 *           "shipTo": {
                 *             "name": "Ada Coast",
                 *             "address": {
                 *               "address1": "1 Pier Road",
                 *               "city": "Portland",
                 *               "state": "ME",
                 *               "postalCode": "04101",
                 *               "country": "US"
                 *             }
                 *           },
                 *           "lines": [
                 *             {
                 *               "externalRef": "77001",
                 *               "itemNumber": "TENT-2P",
                 *               "quantity": "2"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PickingOrderBatch"];
            };
        };
        responses: {
            /** @description One result per element */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickingOrderBatchResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getPickingOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickingOrder"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deletePickingOrder: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tombstone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickingOrder"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updatePickingOrder: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickingOrderPatch"];
            };
        };
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickingOrderChanged"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    cancelPickingOrder: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OrderReason"];
            };
        };
        responses: {
            /** @description The tombstone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickingOrder"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    closePickingOrder: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickingOrder"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    reopenPickingOrder: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickingOrder"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    pickInventory: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "picks": [
                 *         {
                 *           "lineNumber": 1,
                 *           "locationId": "loc-a-01-01",
                 *           "quantity": "2"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PickRequest"];
            };
        };
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickingOrder"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    undoPick: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                orderId: components["parameters"]["orderId"];
                pickId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickingOrder"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listShipments: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createShipment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "carrierId": "car_ups",
                 *       "shippingMethodId": "met_ground",
                 *       "trackingNumber": "1Z999AA10123456784",
                 *       "lines": [
                 *         {
                 *           "lineNumber": 1,
                 *           "quantity": "1"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ShipmentCreate"];
            };
        };
        responses: {
            /** @description The order with its shipments */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentCreated"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    voidShipment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                orderId: components["parameters"]["orderId"];
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickingOrder"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                key: components["schemas"]["EffectKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Effect"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    findEffects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EffectQuery"];
            };
        };
        responses: {
            /** @description Those carried out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listHistory: {
        parameters: {
            query?: {
                itemNumber?: string;
                orderId?: string;
                type?: components["schemas"]["HistoryType"];
                from?: components["schemas"]["Instant"];
                /** @description Before this instant */
                to?: components["schemas"]["Instant"];
                /** @description `desc`: latest change first */
                direction?: components["parameters"]["direction"];
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getSignals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignalRegistration"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    putSignals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignalRegistrationInput"];
            };
        };
        responses: {
            /** @description The registration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignalRegistration"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteSignals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No signals any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    listFeatures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The features */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listRoles: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolePage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleInput"];
            };
        };
        responses: {
            /** @description The role */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleInput"];
            };
        };
        responses: {
            /** @description The role */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCreate"];
            };
        };
        responses: {
            /** @description The user */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description The user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listStoreKeys: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreKeyPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createStoreKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreKeyInput"];
            };
        };
        responses: {
            /** @description The key with its secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreKeyIssued"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    revokeStoreKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                divisionId: components["parameters"]["divisionId"];
                storeKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreKey"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    receiveSignal: {
        parameters: {
            query?: never;
            header: {
                "X-IntelliTrack-Signature": string;
                "X-IntelliTrack-Signal-Id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Signal"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
