# Mục tiêu của các chương trình, nhiệm vụ của kế hoạch.

task-line-status = Nhiệm vụ { $number } ({ $name })
task-line-result = Kết quả nhiệm vụ { $number } ({ $name })
