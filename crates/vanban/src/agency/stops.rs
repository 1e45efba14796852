//! Words at which a name ends: verbs of instructions, and small function words.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::text::{Starts, capitalised, is_lower};

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
phân bổ|bảo vệ|chăm lo|chăm sóc|quy định|thừa ủy quyền|thay mặt|ký|kết nối|tích hợp|số hóa|đồng bộ|khai thác|áp dụng|dừng|tự|nhận|đưa|làm|biên soạn|đối soát|phát động|phân tích|công nhận|thí điểm|hoàn tất|cắt giảm|tháo gỡ|giải phóng|gia hạn|\
tuần tra|trực ban|sửa chữa|khôi phục|di dời|sơ tán|cứu trợ|lắp đặt|nâng cấp|bảo trì|vận chuyển|kiểm kê|kiểm đếm|thẩm tra|giới thiệu|\
phát hành|niêm yết|cài đặt|liên hệ|tạm ứng|bảo quản|thu gom|thu thập|xuất bản|soạn thảo|tuyển chọn|xếp loại|tham vấn|lên phương án|sơ kết|tổng kết|thông qua|tăng|giảm";

/// Words that end a name without being verbs.
const STOPS: &str = "để|trong|theo|tại|đã|sẽ|được|phải|cần|khi|nếu|về|việc|với|nhằm|do|từ|kể|thì|là|mà|như|bằng|vào|trước|sau|đến|không|\
chưa|cùng|nêu|này|đó|hoặc|qua|giúp|trên|bị|vừa|đang|rồi|vẫn|cũng|còn|vì|tuy|song|kèm|gồm|đối";

/// Nouns that begin the object of a sentence, behind the name of those to whom something is reported.
const OBJECTS: &str = "đồng thời|hằng năm|hàng năm|hằng quý|hằng tháng|hàng tháng|định kỳ|nhất là|chậm nhất|\
hằng ngày|hàng ngày|hằng tuần|hàng tuần|hàng quý|bao gồm|kết quả|phương án|danh sách|tình hình|nội dung|\
hồ sơ|kế hoạch|nhiệm vụ|dự thảo|dự toán|số liệu|ý kiến|các nội dung|thời gian";

/// The verbs and objects.
#[cfg(feature = "repair")]
pub(crate) fn verb_phrases() -> impl Iterator<Item = &'static str> {
    VERBS.split('|').chain(OBJECTS.split('|'))
}

/// Phrases with their first syllables, so that most words are refused by one look-up.
struct Phrases {
    starts: Starts,
    first: FxHashSet<String>,
    phrases: FxHashSet<String>,
}

impl Phrases {
    fn new(list: &str, spell: impl Fn(&str) -> String) -> Phrases {
        let phrases: FxHashSet<String> = list.split('|').map(spell).collect();
        let first: FxHashSet<String> = phrases.iter().filter_map(|p| p.split(' ').next()).map(str::to_owned).collect();
        Phrases { starts: Starts::of(first.iter().map(String::as_str)), first, phrases }
    }

    /// The longest phrase with which `text` begins; its length.
    fn at(&self, text: &str) -> Option<usize> {
        const LONGEST: usize = 40;
        if !self.starts.may_begin(text) {
            return None;
        }
        let bytes = &text.as_bytes()[..text.len().min(LONGEST)];
        let mut ends = bytes
            .iter()
            .enumerate()
            .filter(|(_, b)| matches!(b, b' ' | b',' | b'.' | b';' | b':' | b')'))
            .map(|(at, _)| at);
        let whole = bytes.len() == text.len();
        let mut end = || ends.next().or(whole.then_some(text.len()));
        let one = end()?;
        if !self.first.contains(&text[..one]) {
            return None;
        }
        let (two, three) = (end(), end());
        [three, two, Some(one)].into_iter().flatten().find(|&end| self.phrases.contains(&text[..end]))
    }
}

static SMALL: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(VERBS, str::to_owned));
static CAPITAL: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(VERBS, capitalised));
static OF_OBJECTS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(OBJECTS, str::to_owned));
static STOP_SET: LazyLock<FxHashSet<&str>> = LazyLock::new(|| STOPS.split('|').collect());

/// The verb with which `text` begins, written small; its length.
pub(crate) fn verb_at(text: &str) -> Option<usize> {
    SMALL.at(text)
}

/// The text begins with a verb, in any letter case of its first letter.
pub(crate) fn is_verb(text: &str) -> bool {
    verb_len(text).is_some()
}

/// The length of the verb with which the text begins, in any letter case of its first letter.
pub(super) fn verb_len(text: &str) -> Option<usize> {
    let small = text.chars().next().is_some_and(is_lower);
    if small { SMALL.at(text) } else { CAPITAL.at(text) }
}

/// A small word that ends a name.
pub(crate) fn is_stop_word(word: &str) -> bool {
    STOP_SET.contains(word)
}

/// A small word, or the beginning of an object, that ends a name.
pub(super) fn is_stop(text: &str, word: &str) -> bool {
    is_stop_word(word) || OF_OBJECTS.at(text).is_some()
}
