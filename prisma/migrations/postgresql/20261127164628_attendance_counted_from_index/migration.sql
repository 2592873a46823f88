-- CreateIndex
CREATE INDEX "Attendance_meetingId_leftAt_college_way_idx" ON "Attendance"("meetingId", "leftAt", "college", "way");
