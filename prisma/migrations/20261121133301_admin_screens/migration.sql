-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "features" JSONB;

-- CreateTable
CREATE TABLE "PlannedWrite" (
    "connectionId" TEXT COLLATE "C" NOT NULL,
    "runId" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "subjectKind" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,
    "before" TEXT COLLATE "C",
    "after" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PlannedWrite_pkey" PRIMARY KEY ("connectionId","runId","ordinal")
);

-- AddForeignKey
ALTER TABLE "PlannedWrite" ADD CONSTRAINT "PlannedWrite_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
