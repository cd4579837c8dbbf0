using CommissioningCases.Application.Papers;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Correspondence;

/// <summary>Writes a letter as a file to take away. The case keeps nothing of it.</summary>
/// <param name="Entry">Number of the entry of which it tells.</param>
[Allow(Role.Commissioner)]
public sealed record WriteLetter(string Reference, int Entry, TypedLetter Letter, PaperFormat Format, Stream Output) : Export<WrittenPaper>(Output)
{
    public override string Subject => $"letter of {Reference}, as {(Format == PaperFormat.Pdf ? "PDF" : "Word")}";
}

internal sealed class WriteLetterValidator : AbstractValidator<WriteLetter>
{
    public WriteLetterValidator() => RuleFor(write => write.Letter).IsLetter();
}

internal sealed class WriteLetterHandler(ISender sender) : IRequestHandler<WriteLetter, WrittenPaper>
{
    public async Task<WrittenPaper> Handle(WriteLetter request, CancellationToken cancellationToken)
    {
        var letter = await sender.Send(new GetLetter(request.Reference, request.Entry), cancellationToken);
        using var written = new MemoryStream();
        PaperFile.Write(LetterPaper.Of(letter, request.Letter), request.Format, written);
        written.Position = 0;
        await written.CopyToAsync(request.Output, cancellationToken);
        return new WrittenPaper(written.Length);
    }
}
