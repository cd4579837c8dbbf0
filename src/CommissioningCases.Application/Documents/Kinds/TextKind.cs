using System.Buffers;
using System.Text.Unicode;

namespace CommissioningCases.Application.Documents;

/// <summary>Text in UTF-8, without characters that are for machines.</summary>
internal sealed class TextKind(string title, string mediaType, string ending) : DocumentKind(title, mediaType, ending)
{
    private const int BlockSize = 16 * 1024;

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r'))]);

    public override string? FaultOf(Stream file)
    {
        var (bytes, text) = (new byte[BlockSize], new char[BlockSize]);
        file.Position = 0;
        for (var kept = 0; ;)
        {
            var read = file.Read(bytes, kept, BlockSize - kept);
            var status = Utf8.ToUtf16(bytes.AsSpan(0, kept + read), text, out var taken, out var written, replaceInvalidSequences: false, isFinalBlock: read == 0);
            if (status == OperationStatus.InvalidData || text.AsSpan(0, written).ContainsAny(Controls))
            {
                return $"By its name the file is {Title}, but it holds something else than text in UTF-8. Spreadsheet programs call that “CSV UTF-8”";
            }

            if (read == 0)
            {
                return null;
            }

            // The last letter may go on in the next block.
            bytes.AsSpan(taken, kept + read - taken).CopyTo(bytes);
            kept += read - taken;
        }
    }
}
