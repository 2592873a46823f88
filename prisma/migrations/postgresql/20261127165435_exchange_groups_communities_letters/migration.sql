-- CreateTable
CREATE TABLE "ExchangeGroup" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "joining" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ExchangeGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "digest" TEXT NOT NULL,
    "digestedAt" TIMESTAMP(3) NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "joinedAt" TIMESTAMP(3),

    CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupThread" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastPostAt" TIMESTAMP(3) NOT NULL,
    "postCount" INTEGER NOT NULL,
    "isClosed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "GroupThread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupPost" (
    "id" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "quotedId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "editedAt" TIMESTAMP(3),
    "removedAt" TIMESTAMP(3),
    "removedBy" TEXT,
    "removalReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "GroupPost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostMention" (
    "postId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    CONSTRAINT "PostMention_pkey" PRIMARY KEY ("postId","userId")
);

-- CreateTable
CREATE TABLE "ThreadReading" (
    "threadId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ThreadReading_pkey" PRIMARY KEY ("threadId","userId")
);

-- CreateTable
CREATE TABLE "GroupDocument" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GroupDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Community" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "departements" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Community_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommunityGardener" (
    "id" TEXT NOT NULL,
    "communityId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "shownAs" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,
    "namedById" TEXT NOT NULL,

    CONSTRAINT "CommunityGardener_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommunityMember" (
    "id" TEXT NOT NULL,
    "communityId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "circle" TEXT NOT NULL,
    "asksEngagedAt" TIMESTAMP(3),
    "ambassadorName" TEXT,
    "ambassadorWords" TEXT NOT NULL DEFAULT '',
    "digest" TEXT NOT NULL,
    "digestedAt" TIMESTAMP(3) NOT NULL,
    "joinedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CommunityMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommunityNotice" (
    "id" TEXT NOT NULL,
    "communityId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresOn" TEXT NOT NULL,
    "remindedAt" TIMESTAMP(3),
    "settledAt" TIMESTAMP(3),
    "removalReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CommunityNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeAnswer" (
    "id" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "withId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "NoticeAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterIssue" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "communityId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "content" TEXT,
    "contentHash" TEXT,
    "sentAt" TIMESTAMP(3),
    "sentById" TEXT,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "unsubscribed" INTEGER NOT NULL DEFAULT 0,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "LetterIssue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterSection" (
    "id" TEXT NOT NULL,
    "issueId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "updatedById" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LetterSection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterSubscription" (
    "id" TEXT NOT NULL,
    "communityId" TEXT NOT NULL,
    "userId" TEXT,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "tokenHash" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),

    CONSTRAINT "LetterSubscription_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExchangeGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupThread" ADD CONSTRAINT "GroupThread_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExchangeGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupPost" ADD CONSTRAINT "GroupPost_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "GroupThread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostMention" ADD CONSTRAINT "PostMention_postId_fkey" FOREIGN KEY ("postId") REFERENCES "GroupPost"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadReading" ADD CONSTRAINT "ThreadReading_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "GroupThread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupDocument" ADD CONSTRAINT "GroupDocument_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ExchangeGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommunityGardener" ADD CONSTRAINT "CommunityGardener_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommunityMember" ADD CONSTRAINT "CommunityMember_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommunityNotice" ADD CONSTRAINT "CommunityNotice_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeAnswer" ADD CONSTRAINT "NoticeAnswer_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "CommunityNotice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterIssue" ADD CONSTRAINT "LetterIssue_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterSection" ADD CONSTRAINT "LetterSection_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "LetterIssue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterSubscription" ADD CONSTRAINT "LetterSubscription_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community"("id") ON DELETE CASCADE ON UPDATE CASCADE;


