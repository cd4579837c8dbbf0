using MediatR;

namespace CommissioningCases.Application.Correspondence;

/// <summary>The template of a kind of letter.</summary>
[Allow(Role.Administrator)]
public sealed record GetLetterTemplate(string Kind) : IRequest<KeptTemplate>;

internal sealed class GetLetterTemplateHandler(CasesDbContext db) : IRequestHandler<GetLetterTemplate, KeptTemplate>
{
    public Task<KeptTemplate> Handle(GetLetterTemplate request, CancellationToken cancellationToken) =>
        KeptTemplate.ReadAsync(db, LetterKinds.Find(request.Kind) ?? throw new NotFoundException($"There is no kind of letter called {request.Kind}."), cancellationToken);
}
