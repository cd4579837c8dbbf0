using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Correspondence;

/// <summary>Fills a template with the example case, so that whoever edits it sees a letter before it is saved.</summary>
[Allow(Role.Administrator)]
public sealed record TryLetterTemplate(string Kind, LetterTemplate Template) : IRequest<LetterTemplate>;

internal sealed class TryLetterTemplateHandler : IRequestHandler<TryLetterTemplate, LetterTemplate>
{
    public Task<LetterTemplate> Handle(TryLetterTemplate request, CancellationToken cancellationToken)
    {
        var kind = LetterKinds.Find(request.Kind) ?? throw new NotFoundException($"There is no kind of letter called {request.Kind}.");
        return ChangeLetterTemplateHandler.FaultsOf(request.Template, kind).ToList() is { Count: > 0 } faults
            ? throw new ValidationException(faults)
            : Task.FromResult(request.Template.Fill(kind.Examples));
    }
}
