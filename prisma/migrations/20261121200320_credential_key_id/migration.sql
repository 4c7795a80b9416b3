-- AlterTable
ALTER TABLE "Credential" ADD COLUMN "keyId" TEXT COLLATE "C";

-- CreateIndex
CREATE UNIQUE INDEX "Credential_keyId_key" ON "Credential"("keyId");
