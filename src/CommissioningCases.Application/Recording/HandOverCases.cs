using System.Text.Json;
using CommissioningCases.Application.Reading;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CommissioningCases.Application.Recording;

/// <summary>
/// Gives several cases to another owner as one act: each gets an entry of its own, as if they had been reassigned one by one, and all are handed over, in one transaction, or none.
/// </summary>
/// <param name="To">User name of the colleague.</param>
/// <param name="AttemptId">The same for every repeat: a case that was handed over by it is not handed over again.</param>
[Allow(Role.Commissioner)]
public sealed record HandOverCases(IReadOnlyList<CaseToHandOver> Cases, string? To, Guid AttemptId) : ICommand<HandOverResult>
{
    /// <summary>More cases than these nobody hands over at once.</summary>
    public const int MostCases = 200;
}

/// <param name="Owner">User name of the owner whom the page showed; null where there was none.</param>
public sealed record CaseToHandOver(string Reference, string? Owner);

/// <summary>What came of handing over.</summary>
public abstract record HandOverResult : IOutcome
{
    private HandOverResult()
    {
    }

    public abstract string Outcome { get; }

    /// <summary>All of them have the new owner.</summary>
    public sealed record Done(IReadOnlyList<AttemptResult.Accepted> Entries) : HandOverResult
    {
        public override string Outcome => string.Join("; ", Entries.Select(entry => entry.Outcome));
    }

    /// <summary>Others gave some of them to somebody else, or closed them, after the page was drawn. Nothing was recorded.</summary>
    public sealed record MovedOn(IReadOnlyList<string> Cases) : HandOverResult
    {
        public override string Outcome => "moved on";
    }
}

internal sealed class HandOverCasesValidator : AbstractValidator<HandOverCases>
{
    public HandOverCasesValidator()
    {
        RuleFor(act => act.Cases)
            .NotEmpty().WithMessage("Tick at least one case")
            .Must(cases => cases.Count <= HandOverCases.MostCases).WithMessage($"Tick no more than {HandOverCases.MostCases} cases at once")
            .Must(cases => cases.All(one => one.Reference.Length > 0 && !one.Reference.Contains('\0', StringComparison.Ordinal)) && cases.DistinctBy(one => one.Reference).Count() == cases.Count);
        RuleFor(act => act.To).NotEmpty().WithMessage("Choose who takes them on");
        RuleFor(act => act.AttemptId).NotEmpty();
    }
}

internal sealed class HandOverCasesHandler(CaseLoader cases, HistoryStore histories, AttemptRights rights, Recorder recorder, CurrentPerson current, TimeProvider clock)
    : IRequestHandler<HandOverCases, HandOverResult>
{
    public async Task<HandOverResult> Handle(HandOverCases request, CancellationToken cancellationToken)
    {
        histories.Forget();
        var opened = new List<OpenedCase>();
        var movedOn = new List<string>();

        // In one order for everybody: of two who hand over at once one waits for the other.
        foreach (var asked in request.Cases.OrderBy(one => one.Reference, StringComparer.Ordinal))
        {
            var one = await OpenAsync(asked, request, cancellationToken);
            opened.Add(one);
            if (one.First is not { IsAccepted: true } first ? one.State!.File is CaseFile file && (file.IsClosed || file.Owner != asked.Owner) : OwnerIn(first) != request.To)
            {
                movedOn.Add(asked.Reference);
            }
        }

        if (movedOn.Count > 0)
        {
            return new HandOverResult.MovedOn(movedOn);
        }

        var entries = new List<AttemptResult.Accepted>();
        foreach (var one in opened)
        {
            entries.Add(await HandOverAsync(one, request, cancellationToken));
        }

        return new HandOverResult.Done(entries);
    }

    private async Task<OpenedCase> OpenAsync(CaseToHandOver asked, HandOverCases request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(asked.Reference, ActIds.Of(request.AttemptId, asked.Reference), cancellationToken);
        if (opened.State is not { File: CaseFile, Rules: var edition })
        {
            throw new NotFoundException($"There is no case {asked.Reference}.");
        }

        AttemptRights.Require(current.Person!, opened, AssignOwner.Definition.Name, edition);
        return opened;
    }

    private async Task<AttemptResult.Accepted> HandOverAsync(OpenedCase opened, HandOverCases request, CancellationToken cancellationToken)
    {
        if (opened.First is not null)
        {
            return (AttemptResult.Accepted)(await recorder.RepeatAsync(opened, cancellationToken))!;
        }

        var fields = JsonSerializer.SerializeToElement(new Dictionary<string, string?> { [SubmittedAction.OnField.Name] = DateField.Format(clock.Today()), [AssignOwner.OwnerField.Name] = request.To });
        var edition = opened.State!.Rules;
        var parsed = edition.Parse(opened.State.File, new SubmittedAction(AssignOwner.Definition.Name, fields));
        var wrong = await rights.CheckAsync(current.Person!, opened, parsed, cancellationToken);
        var result = wrong.Count > 0
            ? new AttemptResult.Invalid(wrong)
            : await recorder.RecordAsync(opened, edition, parsed, ActIds.Of(request.AttemptId, opened.Name!), current.Person!, tellsEveryFault: true, cancellationToken);
        return result as AttemptResult.Accepted
            ?? throw new ValidationException((result as AttemptResult.Invalid)?.Errors.Select(error => new ValidationFailure(nameof(HandOverCases.To), error.Message)) ?? []);
    }

    private static string? OwnerIn(Entry entry) =>
        entry.ReadSubmission().TryGetProperty(AssignOwner.OwnerField.Name, out var owner) ? owner.GetString() : null;
}
