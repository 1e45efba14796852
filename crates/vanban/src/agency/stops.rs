//! Words at which a name ends: verbs of instructions, and small function words.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::text::{is_lower, lower};

/// What somebody is told to do. Two-syllable verbs and the few that stand alone.
const VERBS: &str = "chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm|tổ chức|thực hiện|triển khai|xây dựng|rà soát|tham mưu|báo cáo|\
tổng hợp|hướng dẫn|chỉ đạo|kiểm tra|theo dõi|đôn đốc|tiếp tục|khẩn trương|chủ động|tăng cường|nghiêm túc|tập trung|căn cứ|nghiên cứu|\
xem xét|đề xuất|cập nhật|bố trí|cân đối|đẩy mạnh|đẩy nhanh|bảo đảm|đảm bảo|quán triệt|phổ biến|tuyên truyền|thông báo|cung cấp|gửi|trình|\
lập|ban hành|hoàn thành|hoàn thiện|thẩm định|phê duyệt|quyết định|giải quyết|xử lý|tham gia|đăng ký|thành lập|kiện toàn|lãnh đạo|\
phân công|giao|yêu cầu|đề nghị|lựa chọn|chuẩn bị|tham dự|cử|mời|duy trì|sử dụng|vận hành|giám sát|đánh giá|công bố|công khai|tiếp nhận|\
thường xuyên|kịp thời|nâng cao|phát huy|huy động|tích cực|phản ánh|trao đổi|đăng tải|đăng|tiếp thu|giải trình|thống nhất|cho phép|ưu tiên|\
hỗ trợ|quan tâm|tạo điều kiện|khắc phục|chấn chỉnh|xác định|thống kê|kê khai|khuyến khích|vận động|thúc đẩy|mở rộng|phát triển|củng cố|\
đổi mới|cải thiện|cải cách|rút kinh nghiệm|dự báo|cảnh báo|ứng phó|phòng ngừa|ngăn chặn|hạn chế|kiểm soát|quản lý|bám sát|nắm chắc|\
nắm bắt|lồng ghép|tập huấn|đào tạo|bồi dưỡng|sắp xếp|bàn giao|thanh tra|điều tra|truy quét|xác minh|thu hồi|rút|tính toán|khảo sát|kiến nghị|\
sớm|nhanh chóng|trực tiếp|phê bình|biểu dương|ghi nhận|tạm dừng|đình chỉ|điều chỉnh|bổ sung|sửa đổi|thay thế|chuyển|cấp|mua sắm|đấu thầu|\
giữ vững|giải ngân|đầu tư|khởi công|thi công|nghiệm thu|thanh toán|quyết toán|thu|chi|nộp|tuyển dụng|cụ thể hóa|thể chế hóa|xin ý kiến|góp ý|\
lấy ý kiến|tham khảo|thông tin|truyền thông|nhân rộng|tôn vinh|khen thưởng|xét|thúc|phấn đấu|quyết liệt|tiến hành|hợp tác|vào cuộc|\
phân bổ|bảo vệ|chăm lo|chăm sóc|quy định|thừa ủy quyền|thay mặt|ký|kết nối|tích hợp|số hóa|đồng bộ|khai thác|áp dụng|dừng|tự|nhận|đưa|làm";

/// Words that end a name without being verbs.
const STOPS: &str = "để|trong|theo|tại|đã|sẽ|được|phải|cần|khi|nếu|về|việc|với|nhằm|do|từ|kể|thì|là|mà|như|bằng|vào|trước|sau|đến|không|\
chưa|cùng|nêu|này|đó|hoặc|qua|giúp|trên|đồng|bị|vừa|đang|nhất|căn|hết|chậm|quá|rồi|vẫn|cũng|còn|mới|hằng|hàng|định|vì|tuy|song|kèm|bao|gồm";

/// Nouns that begin the object of a sentence, behind the name of those to whom something is reported.
const OBJECTS: [&str; 14] = [
    "kết quả", "phương án", "danh sách", "tình hình", "nội dung", "hồ sơ", "kế hoạch", "nhiệm vụ", "dự thảo", "dự toán", "số liệu", "ý kiến", "các nội dung", "thời gian",
];

static VERB_SET: LazyLock<FxHashSet<&str>> = LazyLock::new(|| VERBS.split('|').collect());
static STOP_SET: LazyLock<FxHashSet<&str>> = LazyLock::new(|| STOPS.split('|').collect());

/// The verb with which `text` begins, written small; its length.
pub(crate) fn verb_at(text: &str) -> Option<usize> {
    const LONGEST: usize = 40;
    let bytes = &text.as_bytes()[..text.len().min(LONGEST)];
    let mut ends = [None; 3];
    let mut found = 0;
    for (at, b) in bytes.iter().enumerate() {
        if matches!(b, b' ' | b',' | b'.' | b';' | b':' | b')') {
            ends[found] = Some(at);
            found += 1;
            if found == 3 {
                break;
            }
        }
    }
    if found < 3 && bytes.len() == text.len() {
        ends[found] = Some(text.len());
    }
    ends.into_iter().rev().flatten().find(|&end| VERB_SET.contains(&text[..end]))
}

/// The text begins with a verb, in any letter case of its first letter.
pub(crate) fn is_verb(text: &str) -> bool {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return false };
    if is_lower(first) {
        return verb_at(text).is_some();
    }
    let end = text.char_indices().nth(32).map_or(text.len(), |(at, _)| at);
    let small: String = std::iter::once(lower(first)).chain(text[first.len_utf8()..end].chars()).collect();
    verb_at(&small).is_some()
}

/// A small word, or the beginning of an object, that ends a name.
pub(super) fn is_stop(text: &str, word: &str) -> bool {
    STOP_SET.contains(word) || OBJECTS.iter().any(|o| text.starts_with(o))
}
