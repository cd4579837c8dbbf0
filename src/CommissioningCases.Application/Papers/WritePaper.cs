using CommissioningCases.Application.Sealing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Papers;

/// <summary>Writes what somebody sees on a page as a paper to take away. What stands in it they have read by the requests of that page.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record WritePaper(Paper Paper, PaperFormat Format, Stream Output) : Export<WrittenPaper>(Output)
{
    public override string Subject => $"{Paper.Kind}{(Paper.Reference is { } reference ? $" of {reference}" : "")}, as {(Format == PaperFormat.Pdf ? "PDF" : "Word")}";
}

/// <param name="Bytes">How long the file is.</param>
public sealed record WrittenPaper(long Bytes);

internal sealed class WritePaperHandler(CasesDbContext db) : IRequestHandler<WritePaper, WrittenPaper>
{
    public async Task<WrittenPaper> Handle(WritePaper request, CancellationToken cancellationToken)
    {
        var paper = request.Paper with { Seal = await db.Seals.MaxAsync(seal => (long?)seal.Number, cancellationToken) };
        using var written = new MemoryStream();
        PaperFile.Write(paper, request.Format, written);
        written.Position = 0;
        await written.CopyToAsync(request.Output, cancellationToken);
        return new WrittenPaper(written.Length);
    }
}
