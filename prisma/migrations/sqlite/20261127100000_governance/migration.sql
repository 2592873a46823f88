-- CreateTable
CREATE TABLE "Statutes" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "effectiveFrom" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "decidedOn" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "StatutesDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "baseVersion" INTEGER,
    "mapping" TEXT NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER,
    "kind" TEXT NOT NULL,
    "userId" TEXT,
    "organisationId" TEXT,
    "representativeId" TEXT,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "email" TEXT,
    "state" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "appliedAt" DATETIME NOT NULL,
    "admittedOn" TEXT,
    "endedOn" TEXT,
    "endReason" TEXT,
    "directory" TEXT NOT NULL DEFAULT '{}',
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Membership_representativeId_fkey" FOREIGN KEY ("representativeId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MembershipPeriod" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "membershipId" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "college" TEXT,
    "votes" INTEGER NOT NULL DEFAULT 1,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,
    "decision" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "MembershipPeriod_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "body" TEXT,
    "assemblyKind" TEXT,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "call" INTEGER NOT NULL DEFAULT 1,
    "firstCallId" TEXT,
    "place" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME,
    "statutesId" TEXT,
    "chairId" TEXT,
    "secretaryId" TEXT,
    "convenedAt" DATETIME,
    "openedAt" DATETIME,
    "closedAt" DATETIME,
    "publishedAt" DATETIME,
    "reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Meeting_statutesId_fkey" FOREIGN KEY ("statutesId") REFERENCES "Statutes" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Meeting_firstCallId_fkey" FOREIGN KEY ("firstCallId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "speaker" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "resolutionKind" TEXT,
    "subject" TEXT,
    "initiativeId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    CONSTRAINT "AgendaDocument_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AgendaDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Amendment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Amendment_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "cameAt" DATETIME NOT NULL,
    "leftAt" DATETIME,
    "recordedById" TEXT NOT NULL,
    CONSTRAINT "Attendance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProxyGrant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "giverId" TEXT NOT NULL,
    "holderId" TEXT,
    "state" TEXT NOT NULL,
    "givenAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    "recordedById" TEXT NOT NULL,
    CONSTRAINT "ProxyGrant_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConflictOfInterest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "ConflictOfInterest_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ConflictOfInterest_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Minutes" (
    "meetingId" TEXT NOT NULL PRIMARY KEY,
    "remarks" TEXT NOT NULL,
    "content" TEXT,
    "contentHash" TEXT,
    "chairSignedAt" DATETIME,
    "secretarySignedAt" DATETIME,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Minutes_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GovernanceDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "decidedOn" TEXT NOT NULL,
    "itemId" TEXT,
    "subject" TEXT,
    "reviewOn" TEXT,
    "foldedText" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "GovernanceDecision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionFollowUp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decisionId" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "userId" TEXT,
    "dueOn" TEXT,
    "doneOn" TEXT,
    "outcome" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "DecisionFollowUp_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "GovernanceDecision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Poll" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT,
    "amendmentId" TEXT,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "secrecy" TEXT NOT NULL,
    "mayChange" BOOLEAN NOT NULL DEFAULT false,
    "definition" TEXT NOT NULL,
    "rule" TEXT,
    "state" TEXT NOT NULL,
    "closesAt" DATETIME,
    "openedAt" DATETIME,
    "closedAt" DATETIME,
    "electorate" TEXT,
    "electorateHash" TEXT,
    "seed" TEXT,
    "result" TEXT,
    "archiveHash" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Poll_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Poll_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Poll_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VotingRight" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pollId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "membershipId" TEXT,
    "holderId" TEXT,
    "college" TEXT,
    "weight" INTEGER NOT NULL,
    "proxyId" TEXT,
    "used" TEXT,
    CONSTRAINT "VotingRight_pollId_fkey" FOREIGN KEY ("pollId") REFERENCES "Poll" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "VotingRight_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NamedVote" (
    "rightId" TEXT NOT NULL PRIMARY KEY,
    "pollId" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "castAt" DATETIME NOT NULL,
    CONSTRAINT "NamedVote_rightId_fkey" FOREIGN KEY ("rightId") REFERENCES "VotingRight" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Without rowid: the box is kept in the order of its random key, so that no order of casting is left in it.
-- CreateTable
CREATE TABLE "Ballot" (
    "pollId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "college" TEXT,
    "choice" TEXT NOT NULL,

    PRIMARY KEY ("pollId", "id")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "PaperCount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pollId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "college" TEXT,
    "counts" TEXT NOT NULL,
    "voters" INTEGER NOT NULL,
    "record" TEXT NOT NULL,
    "enteredById" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" DATETIME,
    CONSTRAINT "PaperCount_pollId_fkey" FOREIGN KEY ("pollId") REFERENCES "Poll" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Statutes_version_key" ON "Statutes"("version");

-- CreateIndex
CREATE INDEX "Statutes_effectiveFrom_idx" ON "Statutes"("effectiveFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_number_key" ON "Membership"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_reference_key" ON "Membership"("reference");

-- CreateIndex
CREATE INDEX "Membership_state_foldedName_idx" ON "Membership"("state", "foldedName");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "Membership_organisationId_idx" ON "Membership"("organisationId");

-- CreateIndex
CREATE INDEX "Membership_representativeId_idx" ON "Membership"("representativeId");

-- CreateIndex
CREATE INDEX "MembershipPeriod_membershipId_idx" ON "MembershipPeriod"("membershipId");

-- CreateIndex
CREATE INDEX "MembershipPeriod_startsOn_endsOn_idx" ON "MembershipPeriod"("startsOn", "endsOn");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_firstCallId_key" ON "Meeting"("firstCallId");

-- CreateIndex
CREATE INDEX "Meeting_kind_state_startsAt_idx" ON "Meeting"("kind", "state", "startsAt");

-- CreateIndex
CREATE INDEX "Meeting_body_startsAt_idx" ON "Meeting"("body", "startsAt");

-- CreateIndex
CREATE INDEX "AgendaItem_meetingId_position_idx" ON "AgendaItem"("meetingId", "position");

-- CreateIndex
CREATE INDEX "AgendaItem_subject_idx" ON "AgendaItem"("subject");

-- CreateIndex
CREATE INDEX "AgendaDocument_itemId_idx" ON "AgendaDocument"("itemId");

-- CreateIndex
CREATE INDEX "AgendaDocument_fileId_idx" ON "AgendaDocument"("fileId");

-- CreateIndex
CREATE INDEX "Amendment_itemId_position_idx" ON "Amendment"("itemId", "position");

-- CreateIndex
CREATE INDEX "Attendance_meetingId_memberId_idx" ON "Attendance"("meetingId", "memberId");

-- CreateIndex
CREATE INDEX "ProxyGrant_meetingId_holderId_idx" ON "ProxyGrant"("meetingId", "holderId");

-- CreateIndex
CREATE UNIQUE INDEX "ProxyGrant_meetingId_giverId_key" ON "ProxyGrant"("meetingId", "giverId");

-- CreateIndex
CREATE INDEX "ConflictOfInterest_meetingId_idx" ON "ConflictOfInterest"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "ConflictOfInterest_itemId_userId_key" ON "ConflictOfInterest"("itemId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "GovernanceDecision_number_key" ON "GovernanceDecision"("number");

-- CreateIndex
CREATE UNIQUE INDEX "GovernanceDecision_itemId_key" ON "GovernanceDecision"("itemId");

-- CreateIndex
CREATE INDEX "GovernanceDecision_body_decidedOn_idx" ON "GovernanceDecision"("body", "decidedOn");

-- CreateIndex
CREATE INDEX "GovernanceDecision_decidedOn_idx" ON "GovernanceDecision"("decidedOn");

-- CreateIndex
CREATE INDEX "GovernanceDecision_subject_idx" ON "GovernanceDecision"("subject");

-- CreateIndex
CREATE INDEX "DecisionFollowUp_decisionId_idx" ON "DecisionFollowUp"("decisionId");

-- CreateIndex
CREATE INDEX "DecisionFollowUp_userId_doneOn_idx" ON "DecisionFollowUp"("userId", "doneOn");

-- CreateIndex
CREATE INDEX "Poll_meetingId_position_idx" ON "Poll"("meetingId", "position");

-- CreateIndex
CREATE INDEX "Poll_itemId_idx" ON "Poll"("itemId");

-- CreateIndex
CREATE INDEX "Poll_state_closesAt_idx" ON "Poll"("state", "closesAt");

-- CreateIndex
CREATE INDEX "VotingRight_pollId_holderId_idx" ON "VotingRight"("pollId", "holderId");

-- CreateIndex
CREATE INDEX "VotingRight_membershipId_idx" ON "VotingRight"("membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "VotingRight_pollId_memberId_key" ON "VotingRight"("pollId", "memberId");

-- CreateIndex
CREATE INDEX "NamedVote_pollId_idx" ON "NamedVote"("pollId");

-- CreateIndex
CREATE UNIQUE INDEX "PaperCount_pollId_channel_college_key" ON "PaperCount"("pollId", "channel", "college");


