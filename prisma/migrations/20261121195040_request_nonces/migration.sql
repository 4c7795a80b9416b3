-- CreateTable
CREATE TABLE "Nonce" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "nonce" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Nonce_pkey" PRIMARY KEY ("connectionId","nonce")
);

-- CreateIndex
CREATE INDEX "Nonce_expiresAt_idx" ON "Nonce"("expiresAt");

-- AddForeignKey
ALTER TABLE "Nonce" ADD CONSTRAINT "Nonce_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
