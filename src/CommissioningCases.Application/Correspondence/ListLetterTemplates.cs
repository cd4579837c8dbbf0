using MediatR;

namespace CommissioningCases.Application.Correspondence;

/// <summary>The template of each kind of letter.</summary>
[Allow(Role.Administrator)]
public sealed record ListLetterTemplates : IRequest<IReadOnlyList<KeptTemplate>>;

internal sealed class ListLetterTemplatesHandler(CasesDbContext db) : IRequestHandler<ListLetterTemplates, IReadOnlyList<KeptTemplate>>
{
    public Task<IReadOnlyList<KeptTemplate>> Handle(ListLetterTemplates request, CancellationToken cancellationToken) => KeptTemplate.ReadAllAsync(db, cancellationToken);
}
