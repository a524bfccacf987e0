# Lời của các chỉ tiêu trong forms/catalogue/workforce.toml; mỗi phần là gì: xem indicators.ftl.

indicator-it_officers = Số cán bộ, công chức chuyên trách (phụ trách) CNTT, CĐS
    .short = cán bộ phụ trách CNTT
    .unit = người
    .question = Hiện đã bố trí bao nhiêu cán bộ, công chức chuyên trách (phụ trách) CNTT, CĐS?
    .said =
        { $n ->
            [0] 0 cán bộ phụ trách CNTT, CĐS
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } cán bộ phụ trách CNTT, CĐS
        }
indicator-staff_quota = Số biên chế được giao
    .short = biên chế được giao
    .unit = người
    .question = Hiện nay số biên chế được giao là bao nhiêu người?
    .said =
        { $n ->
            [0] 0 biên chế được giao
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } biên chế được giao
        }
indicator-it_officers_missing = Số người còn thiếu
    .short = cán bộ CNTT còn thiếu
    .unit = người
    .question = Hiện còn thiếu bao nhiêu người phụ trách CNTT, CĐS?
    .said =
        { $n ->
            [0] 0 người còn thiếu
           *[other] { NUMBER($n, minimumIntegerDigits: 2, useGrouping: 0) } người còn thiếu
        }
indicator-officials_pc_sign_rate = Cán bộ cấp xã có máy tính đáp ứng cấu hình tối thiểu và có chữ ký số cá nhân
    .short = máy tính, chữ ký số cán bộ
    .unit = %
    .question = Hiện có bao nhiêu phần trăm cán bộ, công chức xã có máy tính đáp ứng cấu hình tối thiểu và có chữ ký số cá nhân?
    .said = { $n }%
indicator-officials_basic_skill_rate = Cán bộ, công chức xã được bồi dưỡng kỹ năng số căn bản
    .short = kỹ năng số căn bản
    .unit = %
    .question = Hiện có bao nhiêu phần trăm cán bộ, công chức xã đã được bồi dưỡng kỹ năng số căn bản?
    .said = { $n }%
indicator-officials_master_rate = Cán bộ, công chức, viên chức làm chủ kỹ năng số, ứng dụng công nghệ trong quản lý, điều hành
    .short = cán bộ làm chủ kỹ năng số
    .unit = %
    .question = Hiện có bao nhiêu phần trăm cán bộ, công chức, viên chức làm chủ kỹ năng số, ứng dụng công nghệ trong quản lý, điều hành?
    .said = { $n }%
indicator-officials_proficient_rate = Tỷ lệ cán bộ, công chức sử dụng thành thạo các hệ thống thông tin phục vụ công việc
    .short = thạo hệ thống thông tin
    .unit = %
    .question = Hiện có bao nhiêu phần trăm cán bộ, công chức sử dụng thành thạo các hệ thống thông tin phục vụ công việc?
    .said = { $n }%
indicator-hr_fit_rate = Nhân lực đáp ứng yêu cầu nhiệm vụ
    .short = nhân lực đáp ứng yêu cầu
    .unit = %
    .question = Hiện nay nhân lực đáp ứng bao nhiêu phần trăm yêu cầu nhiệm vụ? Có thể ghi: khoảng trên 90%.
    .said = { $n }%
indicator-digital_cert_coverage = Chứng thư số cho lãnh đạo và cán bộ chuyên môn của 4 khối
    .short = chứng thư số 4 khối
    .unit = trạng thái
    .question = Hiện nay chứng thư số cho lãnh đạo và cán bộ chuyên môn của 4 khối đã được cấp đầy đủ chưa?
    .said = { $n } trạng thái
    .state-full = Đầy đủ
    .state-partial = Một phần
    .state-none = Chưa được cấp
indicator-officials_assistant_rate = Cán bộ, công chức, viên chức thường xuyên sử dụng trợ lý ảo, công cụ số thông minh
    .short = cán bộ dùng trợ lý ảo
    .unit = %
    .question = Hiện có bao nhiêu phần trăm cán bộ, công chức, viên chức thường xuyên sử dụng trợ lý ảo, công cụ số thông minh?
    .said = { $n }%
indicator-data_cert_rate = Cán bộ chuyên trách CNTT, dữ liệu đạt chứng chỉ quản trị dữ liệu cơ bản
    .short = chứng chỉ quản trị dữ liệu
    .unit = %
    .question = Hiện có bao nhiêu phần trăm cán bộ chuyên trách CNTT, dữ liệu đạt chứng chỉ quản trị dữ liệu cơ bản?
    .said = { $n }%
