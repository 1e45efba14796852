//! Why a file could not be read, and what the user can do about it.

use vanban_read::ReadError;

/// Where the programs come from.
const TESSERACT: &str = "apt-get install tesseract-ocr tesseract-ocr-vie";
const POPPLER: &str = "apt-get install poppler-utils";
const OFFICE: &str = "apt-get install libreoffice-writer";

fn installation(program: &str) -> &'static str {
    match program {
        "tesseract" => TESSERACT,
        "pdftoppm" => POPPLER,
        _ => OFFICE,
    }
}

pub(super) fn english(error: &ReadError) -> String {
    match error {
        ReadError::NotText => "this binary format is not supported".into(),
        ReadError::Scan { .. } => format!("{error}, which only OCR could read, and that is off"),
        ReadError::Picture => "a picture, which only OCR could read, and that is off".into(),
        ReadError::NoProgram { program } | ReadError::NoLanguage { program } => {
            format!("{error}; install it ({}) and try again", installation(program))
        }
        other => other.to_string(),
    }
}

pub(super) fn vietnamese(error: &ReadError) -> String {
    match error {
        ReadError::NotDocx => "không phải văn bản Word".into(),
        ReadError::NotText => "chưa hỗ trợ định dạng nhị phân này".into(),
        ReadError::NotPdf => "không phải tệp PDF".into(),
        ReadError::Scan { pages } => {
            format!(
                "là bản quét: cả {pages} trang đều không có chữ, chỉ nhận dạng chữ (OCR) mới đọc được, mà chức năng này đang tắt"
            )
        }
        ReadError::Encoding { offset } => {
            format!("không đúng UTF-8 tại byte {offset}, cũng không hợp bảng mã nào khác")
        }
        ReadError::Encrypted => "có đặt mật khẩu".into(),
        ReadError::Damaged => "tệp hỏng hoặc thiếu phần cuối".into(),
        ReadError::TooLarge { part } => format!("{part} quá lớn"),
        ReadError::TooDeep { part } => format!("{part} lồng nhau quá sâu"),
        ReadError::BrokenXml { part, reason } => format!("{part} bị hỏng: {reason}"),
        ReadError::Picture => "là ảnh, chỉ nhận dạng chữ (OCR) mới đọc được, mà chức năng này đang tắt".into(),
        ReadError::PictureTooLarge { width, height } => format!("ảnh {width} x {height} điểm là quá lớn"),
        ReadError::Old => "là định dạng cũ, phải chuyển sang .docx mới đọc được".into(),
        ReadError::NoProgram { program } => {
            format!("chưa cài {program}; hãy cài ({}) rồi thử lại", installation(program))
        }
        ReadError::NoLanguage { program } => {
            format!("{program} chưa có dữ liệu tiếng Việt; hãy cài ({}) rồi thử lại", installation(program))
        }
        ReadError::TimedOut { program, seconds } => format!("{program} chạy quá {seconds} giây"),
        ReadError::Failed { program, reason } => format!("{program} báo lỗi: {reason}"),
        other => other.to_string(),
    }
}
