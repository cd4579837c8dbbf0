using System.Globalization;
using CommissioningCases.Application.Events;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CommissioningCases.Application.Correspondence;

/// <summary>Changes the template of a kind of letter, or puts it back. Letters that were written stay as they are.</summary>
/// <param name="Template">Null to go back to the text with which the service comes.</param>
/// <param name="Seen">How often it was changed before, as the form knew.</param>
[Allow(Role.Administrator)]
public sealed record ChangeLetterTemplate(string Kind, LetterTemplate? Template, int Seen) : ICommand<Unit>
{
    public const int LongestHeading = 200;
    public const int LongestText = Field.LongestText;
}

internal sealed class ChangeLetterTemplateHandler(CasesDbContext db, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<ChangeLetterTemplate, Unit>
{
    public async Task<Unit> Handle(ChangeLetterTemplate request, CancellationToken cancellationToken)
    {
        var kind = LetterKinds.Find(request.Kind) ?? throw new NotFoundException($"There is no kind of letter called {request.Kind}.");
        List<ValidationFailure> faults = request.Template is { } typed ? [.. FaultsOf(typed, kind)] : [];
        var kept = await KeptTemplate.ReadAsync(db, kind, cancellationToken);
        if (kept.Number != request.Seen)
        {
            faults.Add(new ValidationFailure(nameof(request.Seen), $"{kept.ChangedBy ?? "Somebody"} changed this template since you opened it. Yours is below and not saved; theirs stands above it. Save again to put yours in its place"));
        }

        if (faults.Count > 0)
        {
            throw new ValidationException(faults);
        }

        if (kept.Template == (request.Template ?? kind.Original))
        {
            return Unit.Value; // it says so already
        }

        db.LetterTemplates.Add(new LetterTemplateChange
        {
            Kind = kind.Name,
            Number = kept.Number + 1,
            Heading = request.Template?.Heading,
            Text = request.Template?.Text,
            ChangedAt = clock.GetUtcNow(),
            ChangedBy = current.Person!.Id,
        });
        await db.SaveChangesAsync(cancellationToken);
        var changed = new NewServiceEvent(request.Template is null ? ServiceEventKind.LetterTemplateRestored : ServiceEventKind.LetterTemplateChanged)
        {
            Subject = kind.Name,
            Details = new Dictionary<string, string?> { ["change"] = (kept.Number + 1).ToString(CultureInfo.InvariantCulture) },
        };
        await log.AppendAsync(changed, cancellationToken);
        return Unit.Value;
    }

    /// <summary>Under the names of the boxes of a form.</summary>
    internal static IEnumerable<ValidationFailure> FaultsOf(LetterTemplate typed, LetterKind kind) =>
    [
        .. FaultsOf(nameof(LetterTemplate.Heading), "subject", typed.Heading, ChangeLetterTemplate.LongestHeading, kind),
        .. FaultsOf(nameof(LetterTemplate.Text), "text", typed.Text, ChangeLetterTemplate.LongestText, kind),
    ];

    private static IEnumerable<ValidationFailure> FaultsOf(string box, string name, string text, int longest, LetterKind kind) =>
        text.Length == 0 ? [new ValidationFailure(box, $"Enter the {name} of the letter")]
        : text.Length > longest ? [new ValidationFailure(box, $"The {name} must be {longest.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer")]
        : UnstorableText.IsIn(text) ? [new ValidationFailure(box, UnstorableText.Message)]
        : LetterTemplate.FaultsOf(text, kind).Select(fault => new ValidationFailure(box, fault));
}
