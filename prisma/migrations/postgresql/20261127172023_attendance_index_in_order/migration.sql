-- DropIndex
DROP INDEX "Attendance_meetingId_leftAt_college_way_idx";

-- CreateIndex
CREATE INDEX "Attendance_meetingId_college_way_leftAt_idx" ON "Attendance"("meetingId", "college", "way", "leftAt");


