namespace CommissioningCases.Application.Mail;

/// <summary>What a message says.</summary>
/// <param name="Body">
/// Plain text: paragraphs with an empty line between them. A line that is an address of this service alone becomes a link in the message's other form.
/// </param>
public sealed record MailText(string Subject, string Body)
{
    /// <summary>A text that goes with it as a file; null where none does.</summary>
    public MailAttachment? Attachment { get; init; }

    /// <summary>What others typed, marked as such line by line: no line of it becomes a link.</summary>
    public static string Quote(string typed) => string.Join('\n', typed.ReplaceLineEndings("\n").Split('\n').Select(line => $"> {line}"));

    /// <summary>Whether a line of it is an address, and nothing else.</summary>
    public static bool IsAddress(string line) => !line.Contains(' ') && Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}

public sealed record MailAttachment(string Name, string Text);
