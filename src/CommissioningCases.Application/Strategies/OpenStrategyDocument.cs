using CommissioningCases.Application.Documents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Strategies;

/// <summary>Opens the signed document of a sign-off.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record OpenStrategyDocument(string Trust, int Number) : IRequest<DocumentContent>;

internal sealed class OpenStrategyDocumentHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<OpenStrategyDocument, DocumentContent>
{
    public async Task<DocumentContent> Handle(OpenStrategyDocument request, CancellationToken cancellationToken)
    {
        var signOff = await db.StrategySignOffs.AsNoTracking().FirstOrDefaultAsync(one => one.Trust == request.Trust && one.Number == request.Number, cancellationToken);
        if (signOff?.FileName is not { } name || !Scope.Of(current.Person).Holds(signOff.Trust, signOff.Sha))
        {
            throw new NotFoundException($"There is no document of sign-off {request.Number} of the strategy of {request.Trust}.");
        }

        var document = new Document
        {
            Id = Guid.Empty,
            CaseId = Guid.Empty,
            Name = name,
            MediaType = signOff.MediaType!,
            Size = signOff.Size!.Value,
            Sha256 = signOff.Sha256!,
            AddedAt = signOff.RecordedAt,
            UserId = signOff.RecordedBy,
            Organisation = signOff.Sha,
        };
        return new DocumentContent(document, new StrategyDocumentStream(db, signOff.Trust, signOff.Number));
    }
}

/// <summary>Reads a signed document part by part, as other documents are read.</summary>
internal sealed class StrategyDocumentStream(CasesDbContext db, string trust, int number) : PartStream
{
    protected override async Task<byte[]> ReadPartAsync(int part, CancellationToken cancellationToken) =>
        await db.StrategyDocumentParts
            .Where(one => one.Trust == trust && one.Number == number && one.Part == part)
            .Select(one => one.Content)
            .SingleOrDefaultAsync(cancellationToken) ?? [];
}
