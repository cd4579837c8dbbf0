using System.Text.Json;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Recording;

/// <summary>Whose attempts on which cases are looked at. Imports need not ask: they tell of people and places outside this service.</summary>
internal sealed class AttemptRights(CasesDbContext db, ProgrammeRights programmes, TimeProvider clock)
{
    /// <returns>What is wrong with the fields because of who gave them.</returns>
    /// <exception cref="NotFoundException">There is no such case in the person's scope.</exception>
    /// <exception cref="ForbiddenException">The person's role does not do that.</exception>
    public async Task<IReadOnlyList<FieldError>> CheckAsync(Person person, OpenedCase opened, Attempt attempt, CancellationToken cancellationToken)
    {
        if (CaseActions.Find(attempt.Do) is { } action && !person.Role.MayTry(action))
        {
            throw new ForbiddenException($"{person.Role.Title()}s do not try {action}.");
        }

        if (attempt.Do == OpenProgramme.Definition.Name || opened.State?.File is ProgrammeFile)
        {
            var wrong = await programmes.CheckAsync(person, opened.State?.File as ProgrammeFile, opened.Reference.Bodies, attempt, cancellationToken);
            return [.. wrong, .. ClosedProviders.Check(attempt.Fields, file: null, opened.Reference.Bodies, clock.Today())];
        }

        if (opened.Name is not null && !IsInScope(person, opened))
        {
            throw new NotFoundException($"There is no case {opened.Name}.");
        }

        if (attempt.Do == LogCase.Definition.Name && Text(attempt.Fields, LogCase.PctField) is { Length: > 0 } pct && pct != person.Organisation)
        {
            return [new FieldError(LogCase.PctField.Name, "Choose your own Primary Care Trust")];
        }

        if (attempt.Do == LogCase.Definition.Name && opened.Reference.Bodies.FindPct(person.Organisation ?? "") is { } own && !own.IsOpenOn(clock.Today()))
        {
            return [new FieldError(LogCase.PctField.Name, $"{own.Name} has closed: it logs no new cases")];
        }

        if (attempt.Do == LogCase.Definition.Name && await programmes.CheckSharingAsync(attempt.Fields, cancellationToken) is { Count: > 0 } unshared)
        {
            return unshared;
        }

        if (attempt.Do == AssignOwner.Definition.Name && Text(attempt.Fields, AssignOwner.OwnerField) is { Length: > 0 } owner
            && !await IsColleagueAsync(person, owner, cancellationToken))
        {
            return [new FieldError(AssignOwner.OwnerField.Name, "Choose a commissioner of your Primary Care Trust")];
        }

        var file = opened.State?.File as CaseFile;
        if (ClosedProviders.Check(attempt.Fields, file, opened.Reference.Bodies, clock.Today()) is { Count: > 0 } closed)
        {
            return closed;
        }

        if (file is null)
        {
            return [];
        }

        if (attempt.Do == TakeStep.Definition.Name && await HasDecidedAsBoardAsync(person, opened.State!.History.Id, file, attempt, cancellationToken))
        {
            return [new FieldError(TakeStep.StepField.Name, "You recorded the board’s decision on this step, so that somebody else must take it")];
        }

        return OversightRights.Check(person, file, attempt.Do, attempt.Fields);
    }

    /// <summary>A case whose logging was refused is open to those who tried to log it.</summary>
    private static bool IsInScope(Person person, OpenedCase opened) => opened.State switch
    {
        { File: CaseFile file } => Scope.Of(person).Holds(file.Logged.Pct, CaseProjections.ShaOf(file.Logged.Pct, opened.Reference.Bodies)),
        { File: null, BegunFor: { } pct } => pct == person.Organisation,
        _ => false,
    };

    /// <summary>
    /// Whether the board's decision on which the step would rest was recorded by the same person: the latest on the step's own day, as the requirement has it
    /// (PP.10a).
    /// </summary>
    private async Task<bool> HasDecidedAsBoardAsync(Person person, Guid caseId, CaseFile file, Attempt attempt, CancellationToken cancellationToken) =>
        Text(attempt.Fields, TakeStep.StepField) is { } step
        && ParsedAction.Of(file, new SubmittedAction(attempt.Do, attempt.Fields)).On is { } on
        && file.LatestBoardDecision(step, on) is { Mark.Number: var number }
        && await db.Entries.AnyAsync(entry => entry.CaseId == caseId && entry.Number == number && entry.UserId == person.Id, cancellationToken);

    private Task<bool> IsColleagueAsync(Person person, string userName, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return db.Users.AnyAsync(
            user => user.UserName == userName && user.Role == Role.Commissioner && user.Organisation == person.Organisation
                && !user.IsDisabled && !(user.ActiveUntil < today),
            cancellationToken);
    }

    private static string? Text(JsonElement fields, CodeField field) =>
        fields.TryGetProperty(field.Name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
