# Lời của các chỉ tiêu trong forms/catalogue/workforce.toml; mỗi phần là gì: xem indicators.ftl.

indicator-it_officers = Số cán bộ/công chức chuyên trách (phụ trách) CNTT, CĐS
    .short = cán bộ/công chức chuyên trách (phụ
    .unit = người
    .question = Số cán bộ/công chức chuyên trách (phụ trách) CNTT, CĐS?
    .said =
        { $n ->
            [0] 0 người
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } người
        }
indicator-staff_quota = Số biên chế được giao
    .short = biên chế được giao
    .unit = người
    .question = Số biên chế được giao?
    .said =
        { $n ->
            [0] 0 người
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } người
        }
indicator-it_officers_missing = Số người còn thiếu
    .short = người còn thiếu
    .unit = người
    .question = Số người còn thiếu?
    .said =
        { $n ->
            [0] 0 người
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } người
        }
indicator-officials_pc_sign_rate = Cán bộ cấp xã có máy tính đáp ứng cấu hình tối thiểu và có chữ ký số cá nhân
    .short = cán bộ cấp xã có máy tính đáp ứng cấu
    .unit = %
    .question = Cán bộ cấp xã có máy tính đáp ứng cấu hình tối thiểu và có chữ ký số cá nhân?
    .said = { $n }%
indicator-officials_basic_skill_rate = Cán bộ, công chức xã được bồi dưỡng kỹ năng số căn bản
    .short = cán bộ, công chức xã được bồi dưỡng kỹ
    .unit = %
    .question = Cán bộ, công chức xã được bồi dưỡng kỹ năng số căn bản?
    .said = { $n }%
indicator-officials_master_rate = Cán bộ, công chức, viên chức làm chủ kỹ năng số, ứng dụng công nghệ trong quản lý, điều hành
    .short = cán bộ, công chức, viên chức làm chủ kỹ
    .unit = %
    .question = Cán bộ, công chức, viên chức làm chủ kỹ năng số, ứng dụng công nghệ trong quản lý, điều hành?
    .said = { $n }%
indicator-officials_proficient_rate = Tỷ lệ cán bộ, công chức sử dụng thành thạo các hệ thống thông tin phục vụ công việc
    .short = cán bộ, công chức sử dụng thành thạo
    .unit = %
    .question = Tỷ lệ cán bộ, công chức sử dụng thành thạo các hệ thống thông tin phục vụ công việc?
    .said = { $n }%
indicator-hr_fit_rate = Nhân lực đáp ứng yêu cầu nhiệm vụ
    .short = nhân lực đáp ứng yêu cầu nhiệm vụ
    .unit = %
    .question = Nhân lực đáp ứng yêu cầu nhiệm vụ?
    .said = { $n }%
indicator-digital_cert_coverage = Chứng thư số cho lãnh đạo và cán bộ chuyên môn 4 khối
    .short = chứng thư số cho lãnh đạo và cán bộ
    .unit = trạng thái
    .question = Chứng thư số cho lãnh đạo và cán bộ chuyên môn 4 khối?
    .said = { $n } trạng thái
    .state-full = Đầy đủ
    .state-partial = Một phần
    .state-none = Chưa có
indicator-officials_assistant_rate = CBCCVC thường xuyên sử dụng trợ lý ảo/công cụ số thông minh
    .short = CBCCVC thường xuyên sử dụng trợ lý
    .unit = %
    .question = CBCCVC thường xuyên sử dụng trợ lý ảo/công cụ số thông minh?
    .said = { $n }%
indicator-data_cert_rate = Cán bộ chuyên trách CNTT, dữ liệu đạt chứng chỉ quản trị dữ liệu cơ bản
    .short = cán bộ chuyên trách CNTT, dữ liệu đạt
    .unit = %
    .question = Cán bộ chuyên trách CNTT, dữ liệu đạt chứng chỉ quản trị dữ liệu cơ bản?
    .said = { $n }%
