using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Recording;

/// <summary>Whose attempts on which cases are looked at. Imports need not ask: they tell of people and places outside this service.</summary>
internal sealed class AttemptRights(CasesDbContext db, ProgrammeRights programmes, ContractRights contracts, CurrentPerson current, TimeProvider clock)
{
    /// <summary>The day on which Primary Care Trusts took over commissioning: nobody can have begun a case before it, so that an earlier one is a slip.</summary>
    private static readonly DateOnly FirstDay = new(2002, 4, 1);

    /// <summary>Sees that the person may try it at all, on that history.</summary>
    /// <exception cref="NotFoundException">There is no such case or programme in the person's scope.</exception>
    /// <exception cref="ForbiddenException">The person's role does not do that.</exception>
    public static void Require(Person person, OpenedCase opened, string action, RuleSet rules)
    {
        var file = opened.State?.File;
        var definition = file?.Kind.Find(action) ?? rules.Kinds.Select(kind => kind.Find(action)).FirstOrDefault(found => found is not null);
        if (file is ProgrammeFile || definition == OpenProgramme.Definition)
        {
            ProgrammeRights.RequireScope(person, opened);
            definition ??= OpenProgramme.Definition;
        }
        else if (file is ContractFile || definition == RecordContract.Definition)
        {
            ContractRights.RequireScope(person, opened);
            definition ??= RecordContract.Definition;
        }

        if (definition?.MayBeTriedBy(person.Role) == false)
        {
            throw new ForbiddenException($"{person.Role.Title()}s do not try {action}.");
        }

        if (file is not (ProgrammeFile or ContractFile) && definition != OpenProgramme.Definition && definition != RecordContract.Definition && opened.Name is not null && !IsInScope(person, opened))
        {
            throw new NotFoundException($"There is no case {opened.Name}.");
        }
    }

    /// <returns>What is wrong with the fields because of who gave them.</returns>
    public async Task<IReadOnlyList<FieldError>> CheckAsync(Person person, OpenedCase opened, ParsedAction parsed, CancellationToken cancellationToken)
    {
        var bodies = opened.Reference.Bodies;
        var file = opened.State?.File;
        IReadOnlyList<FieldError> wrong = (parsed.Action, file) switch
        {
            (LogCase, _) when parsed.On < FirstDay => [new FieldError(SubmittedAction.OnField.Name, $"Date must be on or after {EnglishFormat.Day(FirstDay)}")],
            (LogCase logged, _) => await CheckLoggingAsync(person, bodies, logged, cancellationToken),
            (AssignOwner { Owner: { Length: > 0 } owner }, CaseFile { Logged.Pct: var pct }) when !await WorksForAsync(pct, owner, bodies, cancellationToken) =>
                [new FieldError(AssignOwner.OwnerField.Name, "Choose a commissioner of your Primary Care Trust")],
            (NameContract named, CaseFile about) when await contracts.CheckSubjectAsync(NameContract.ContractField, named.Contract, about.Logged.Pct, about.Providers, bodies, cancellationToken) is { } fault => [fault],
            (HistoryAction<ProgrammeFile>, _) => await programmes.CheckAsync(person, opened, parsed, cancellationToken),
            (HistoryAction<ContractFile>, _) => await contracts.CheckAsync(person, opened, parsed, cancellationToken),
            _ => [],
        };
        wrong = wrong.Count > 0 && file is not ProgrammeFile ? wrong : [.. wrong, .. ClosedProviders.Check(parsed, file as CaseFile, bodies, clock.Today()), .. MeasureBounds.Check(parsed, file), .. DaysAhead.Check(parsed, clock.Today())];
        if (wrong.Count > 0 || file is not CaseFile caseFile)
        {
            return wrong;
        }

        return await CheckBoardAsync(person, opened.State!.History.Id, caseFile, parsed, cancellationToken) is { } conflict ? [conflict] : OversightRights.Check(person, caseFile, parsed, clock.Today());
    }

    private static bool IsInScope(Person person, OpenedCase opened) =>
        opened.State?.File is CaseFile file && Scope.Of(person).Holds(file.Logged.Pct, CaseProjections.ShaOf(file.Logged.Pct, opened.Reference.Bodies));

    private async Task<IReadOnlyList<FieldError>> CheckLoggingAsync(Person person, KnownBodies bodies, LogCase logged, CancellationToken cancellationToken)
    {
        if (logged.Pct.Length > 0 && !person.Organisations.Contains(logged.Pct))
        {
            return [new FieldError(LogCase.PctField.Name, person.Further.Count == 0 ? "Choose your own Primary Care Trust" : "Choose one of your own Primary Care Trusts")];
        }

        if (logged.Owner is { } owner && owner != person.UserName)
        {
            return [new FieldError(LogCase.OwnerField.Name, "Whoever logs a case looks after it first")];
        }

        return bodies.FindPct(logged.Pct.Length > 0 ? logged.Pct : person.Organisation ?? "") is { } own && !own.IsOpenOn(clock.Today())
            ? [new FieldError(LogCase.PctField.Name, $"{own.Name} has closed: it logs no new cases")]
            : [.. await programmes.CheckSharingAsync(logged, cancellationToken), .. await contracts.CheckSubjectAsync(LogCase.ContractField, logged.Contract, logged.Pct, logged.Providers, bodies, cancellationToken) is { } fault ? [fault] : Array.Empty<FieldError>()];
    }

    /// <returns>What stands against it; null where nothing does.</returns>
    private async Task<FieldError?> CheckBoardAsync(Person person, Guid caseId, CaseFile file, ParsedAction parsed, CancellationToken cancellationToken)
    {
        if (parsed.Action is RecordBoardDecision { Decision: BoardOutcome.Approved } approval && file.Scenario.FindStep(approval.Step) is { EndsTender: true } && !current.IsConfirmed)
        {
            throw new NotConfirmedException("The approval of an award is recorded by those alone who showed a moment ago who they are.");
        }

        return BoardRights.SecondPerson(file, parsed) is var (fact, error)
            && await db.Entries.AnyAsync(entry => entry.CaseId == caseId && entry.Number == fact.Mark.Number && entry.UserId == person.Id, cancellationToken)
                ? error
                : null;
    }

    /// <summary>Whether that is a commissioner of the trust, or of one that it was merged into, whose account is in use.</summary>
    private Task<bool> WorksForAsync(string pct, string userName, KnownBodies bodies, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var pcts = bodies.WorkedBy([pct], today);
        return db.AccountHolders.CommissionersOf(pcts, today).AnyAsync(user => user.UserName == userName, cancellationToken);
    }
}
