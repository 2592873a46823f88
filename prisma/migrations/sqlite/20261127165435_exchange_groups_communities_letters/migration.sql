-- CreateTable
CREATE TABLE "ExchangeGroup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "joining" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "digest" TEXT NOT NULL,
    "digestedAt" DATETIME NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "joinedAt" DATETIME,
    CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExchangeGroup" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupThread" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastPostAt" DATETIME NOT NULL,
    "postCount" INTEGER NOT NULL,
    "isClosed" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "GroupThread_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExchangeGroup" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupPost" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "threadId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "quotedId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "removedAt" DATETIME,
    "removedBy" TEXT,
    "removalReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "GroupPost_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "GroupThread" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PostMention" (
    "postId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("postId", "userId"),
    CONSTRAINT "PostMention_postId_fkey" FOREIGN KEY ("postId") REFERENCES "GroupPost" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ThreadReading" (
    "threadId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "readAt" DATETIME NOT NULL,

    PRIMARY KEY ("threadId", "userId"),
    CONSTRAINT "ThreadReading_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "GroupThread" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    CONSTRAINT "GroupDocument_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExchangeGroup" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Community" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "departements" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "CommunityGardener" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "communityId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "shownAs" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,
    "namedById" TEXT NOT NULL,
    CONSTRAINT "CommunityGardener_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommunityMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "communityId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "circle" TEXT NOT NULL,
    "asksEngagedAt" DATETIME,
    "ambassadorName" TEXT,
    "ambassadorWords" TEXT NOT NULL DEFAULT '',
    "digest" TEXT NOT NULL,
    "digestedAt" DATETIME NOT NULL,
    "joinedAt" DATETIME NOT NULL,
    CONSTRAINT "CommunityMember_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommunityNotice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "communityId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresOn" TEXT NOT NULL,
    "remindedAt" DATETIME,
    "settledAt" DATETIME,
    "removalReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "CommunityNotice_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoticeAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "noticeId" TEXT NOT NULL,
    "withId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "NoticeAnswer_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "CommunityNotice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LetterIssue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "communityId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "content" TEXT,
    "contentHash" TEXT,
    "sentAt" DATETIME,
    "sentById" TEXT,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "unsubscribed" INTEGER NOT NULL DEFAULT 0,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "LetterIssue_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LetterSection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "issueId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "updatedById" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "LetterSection_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "LetterIssue" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LetterSubscription" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "communityId" TEXT NOT NULL,
    "userId" TEXT,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "tokenHash" TEXT,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    CONSTRAINT "LetterSubscription_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeGroup_slug_key" ON "ExchangeGroup"("slug");

-- CreateIndex
CREATE INDEX "ExchangeGroup_state_title_idx" ON "ExchangeGroup"("state", "title");

-- CreateIndex
CREATE INDEX "GroupMember_userId_idx" ON "GroupMember"("userId");

-- CreateIndex
CREATE INDEX "GroupMember_digest_digestedAt_idx" ON "GroupMember"("digest", "digestedAt");

-- CreateIndex
CREATE UNIQUE INDEX "GroupMember_groupId_userId_key" ON "GroupMember"("groupId", "userId");

-- CreateIndex
CREATE INDEX "GroupThread_groupId_lastPostAt_idx" ON "GroupThread"("groupId", "lastPostAt");

-- CreateIndex
CREATE INDEX "GroupPost_threadId_createdAt_idx" ON "GroupPost"("threadId", "createdAt");

-- CreateIndex
CREATE INDEX "GroupPost_groupId_createdAt_idx" ON "GroupPost"("groupId", "createdAt");

-- CreateIndex
CREATE INDEX "GroupPost_authorId_idx" ON "GroupPost"("authorId");

-- CreateIndex
CREATE INDEX "PostMention_userId_idx" ON "PostMention"("userId");

-- CreateIndex
CREATE INDEX "ThreadReading_userId_idx" ON "ThreadReading"("userId");

-- CreateIndex
CREATE INDEX "GroupDocument_groupId_addedAt_idx" ON "GroupDocument"("groupId", "addedAt");

-- CreateIndex
CREATE INDEX "GroupDocument_fileId_idx" ON "GroupDocument"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "Community_slug_key" ON "Community"("slug");

-- CreateIndex
CREATE INDEX "CommunityGardener_communityId_endsOn_idx" ON "CommunityGardener"("communityId", "endsOn");

-- CreateIndex
CREATE INDEX "CommunityGardener_userId_idx" ON "CommunityGardener"("userId");

-- CreateIndex
CREATE INDEX "CommunityMember_userId_idx" ON "CommunityMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "CommunityMember_communityId_userId_key" ON "CommunityMember"("communityId", "userId");

-- CreateIndex
CREATE INDEX "CommunityNotice_communityId_state_createdAt_idx" ON "CommunityNotice"("communityId", "state", "createdAt");

-- CreateIndex
CREATE INDEX "CommunityNotice_state_expiresOn_idx" ON "CommunityNotice"("state", "expiresOn");

-- CreateIndex
CREATE INDEX "CommunityNotice_authorId_idx" ON "CommunityNotice"("authorId");

-- CreateIndex
CREATE INDEX "NoticeAnswer_noticeId_withId_createdAt_idx" ON "NoticeAnswer"("noticeId", "withId", "createdAt");

-- CreateIndex
CREATE INDEX "NoticeAnswer_withId_idx" ON "NoticeAnswer"("withId");

-- CreateIndex
CREATE UNIQUE INDEX "LetterIssue_slug_key" ON "LetterIssue"("slug");

-- CreateIndex
CREATE INDEX "LetterIssue_communityId_state_sentAt_idx" ON "LetterIssue"("communityId", "state", "sentAt");

-- CreateIndex
CREATE INDEX "LetterSection_issueId_position_idx" ON "LetterSection"("issueId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "LetterSubscription_tokenHash_key" ON "LetterSubscription"("tokenHash");

-- CreateIndex
CREATE INDEX "LetterSubscription_userId_idx" ON "LetterSubscription"("userId");

-- CreateIndex
CREATE INDEX "LetterSubscription_email_idx" ON "LetterSubscription"("email");

-- CreateIndex
CREATE UNIQUE INDEX "LetterSubscription_communityId_userId_key" ON "LetterSubscription"("communityId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "LetterSubscription_communityId_email_key" ON "LetterSubscription"("communityId", "email");


