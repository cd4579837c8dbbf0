using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;
using System.Text;
using System.Text.Encodings.Web;

namespace CommissioningCases.Application.Histories;

/// <summary>Writes what became of the lines of a history as JSON Lines, spaced as section 6 of the process model shows them.</summary>
public sealed class HistoryReport(Stream output) : IHistoryReport
{
    private const int FlushAbove = 32 * 1024;

    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create(" !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private readonly PipeWriter _writer = PipeWriter.Create(output, new StreamPipeWriterOptions(minimumBufferSize: FlushAbove, leaveOpen: true));

    /// <summary>Whether every line reported so far was accepted.</summary>
    public bool IsAllAccepted { get; private set; } = true;

    public void WriteLine(int line, string? name, string? action, LineOutcome outcome)
    {
        Write("{\"line\": "u8);
        Write(line);
        WriteGiven(", \"case\": "u8, name);
        WriteGiven(", \"do\": "u8, action);
        switch (outcome.Kind)
        {
            case OutcomeKind.Accepted:
                Write(", \"result\": \"accepted\"}\n"u8);
                return;
            case OutcomeKind.Refused:
                Write(", \"result\": \"refused\", \"unmet\": ["u8);
                break;
            case OutcomeKind.Invalid:
                Write(", \"result\": \"invalid\", \"errors\": ["u8);
                break;
        }

        WriteList(outcome.Reasons);
        Write("]}\n"u8);
        IsAllAccepted = false;
    }

    public void WriteCase(string name, string stage, int departures)
    {
        Write("{\"case\": "u8);
        Write(name);
        Write(", \"stage\": "u8);
        Write(stage);
        Write(", \"departures\": "u8);
        Write(departures);
        Write("}\n"u8);
    }

    public ValueTask FlushWhenFullAsync(CancellationToken cancellationToken) =>
        _writer.UnflushedBytes > FlushAbove ? FlushAsync(cancellationToken) : default;

    public async ValueTask FlushAsync(CancellationToken cancellationToken) => await _writer.FlushAsync(cancellationToken);

    private void WriteList(IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0)
            {
                Write(", "u8);
            }

            Write(texts[i]);
        }
    }

    /// <summary>Writes what a line gives, and nothing where it gives none.</summary>
    private void WriteGiven(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            Write(name);
            Write(text);
        }
    }

    private void Write(string text)
    {
        Write("\""u8);
        if (text.AsSpan().ContainsAnyExcept(PlainCharacters))
        {
            text = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);
        }

        Encoding.UTF8.GetBytes(text, _writer);
        Write("\""u8);
    }

    private void Write(int number)
    {
        Utf8Formatter.TryFormat(number, _writer.GetSpan(11), out var length);
        _writer.Advance(length);
    }

    private void Write(ReadOnlySpan<byte> bytes) => _writer.Write(bytes);
}
