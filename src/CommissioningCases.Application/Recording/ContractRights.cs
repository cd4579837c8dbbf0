using Microsoft.EntityFrameworkCore;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;

namespace CommissioningCases.Application.Recording;

/// <summary>Who may try what on contracts: the commissioners of the trust whose contract it is, or of one that it was merged into.</summary>
internal sealed class ContractRights(CasesDbContext db, TimeProvider clock)
{
    /// <summary>Sees that the contract lies in the person's scope.</summary>
    /// <exception cref="NotFoundException">There is no such contract in the person's scope.</exception>
    public static void RequireScope(Person person, OpenedCase opened)
    {
        if (opened.State?.File is ContractFile { Pct: var pct }
            ? !Scope.Of(person).Holds(pct, CaseProjections.ShaOf(pct, opened.Reference.Bodies))
            : opened.Name is not null)
        {
            throw new NotFoundException($"There is no contract {opened.Name}.");
        }
    }

    /// <returns>What is wrong with the fields because of who gave them, or of what else the register holds.</returns>
    public async Task<IReadOnlyList<FieldError>> CheckAsync(Person person, OpenedCase opened, ParsedAction parsed, CancellationToken cancellationToken)
    {
        var (reference, file, bodies) = (opened.Name, opened.State?.File as ContractFile, opened.Reference.Bodies);
        var wrong = parsed.Action switch
        {
            RecordContract recorded => await CheckRecordingAsync(person, opened.NewId, bodies, recorded, cancellationToken),
            AssignLead { Lead: { Length: > 0 } lead } when file is not null => await CheckLeadAsync(file.Pct, lead, bodies, cancellationToken),
            SupersedeContract { By: { Length: > 0 } by } when file is not null && (by == reference || !await IsSuccessorAsync(by, file.Pct, bodies, cancellationToken)) =>
                [new FieldError(SupersedeContract.ByField.Name, "Choose another contract of the same Primary Care Trust")],
            RecordContractMeasurement measured when file is not null && parsed.Values.Has(RecordContractMeasurement.FromField) && parsed.Values.Has(RecordContractMeasurement.UntilField) =>
                measured.NotRunning(file) is { } fault ? [fault] : [],
            _ => [],
        };
        return [.. wrong, .. await CheckCauseAsync(reference, parsed, cancellationToken)];
    }

    /// <summary>Whether a trust's cases can be about a contract: it is its own, or one of a trust that was merged into it.</summary>
    public static bool IsContractOf(string pct, string contractPct, KnownBodies bodies, DateOnly today) => pct == contractPct || bodies.WorkedBy([contractPct], today).Contains(pct);

    /// <summary>Whether a case of that trust with those providers can be about that contract.</summary>
    /// <param name="field">Where it is named.</param>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public async Task<FieldError?> CheckSubjectAsync(Field field, string? name, string pct, IReadOnlyList<string> providers, KnownBodies bodies, CancellationToken cancellationToken)
    {
        if (name is null)
        {
            return null;
        }

        var contract = await db.Contracts.Where(one => one.Name == name).Select(one => new { one.Pct, one.Provider, IsStanding = one.Ends == null }).SingleOrDefaultAsync(cancellationToken);
        var message = contract switch
        {
            _ when contract is null || !IsContractOf(pct, contract.Pct, bodies, clock.Today()) => "Choose a contract of your Primary Care Trust",
            { IsStanding: false } => "That contract has ended: choose another, or none",
            _ when providers.Count > 0 && !providers.Contains(contract.Provider) => field == LogCase.ContractField
                ? "That contract is with another provider: choose it among the existing providers"
                : "That contract is with a provider that is none of the case’s existing providers",
            _ => null,
        };
        return message is null ? null : new FieldError(field.Name, message);
    }

    /// <param name="own">The id of the contract itself, which a repeat finds on the register already.</param>
    private async Task<IReadOnlyList<FieldError>> CheckRecordingAsync(Person person, Guid own, KnownBodies bodies, RecordContract recorded, CancellationToken cancellationToken)
    {
        if (recorded.Pct.Length > 0 && !person.Organisations.Contains(recorded.Pct))
        {
            return [new FieldError(RecordContract.PctField.Name, person.Further.Count == 0 ? "Choose your own Primary Care Trust" : "Choose one of your own Primary Care Trusts")];
        }

        if (bodies.FindPct(recorded.Pct) is { } trust && !trust.IsOpenOn(clock.Today()))
        {
            return [new FieldError(RecordContract.PctField.Name, $"{trust.Name} has closed: it records no new contracts")];
        }

        List<FieldError> wrong = [.. recorded.Lead is { } lead ? await CheckLeadAsync(recorded.Pct, lead, bodies, cancellationToken) : []];
        if (recorded.Number is { } number
            && await db.Contracts.Where(one => one.Pct == recorded.Pct && one.Number == IndexedText.StartOf(number) && one.Ends == null && one.CaseId != own).Select(one => one.Name).FirstOrDefaultAsync(cancellationToken) is { } same)
        {
            wrong.Add(new FieldError(RecordContract.ContractNumberField.Name, $"{same} has that number already"));
        }

        return wrong;
    }

    private async Task<bool> IsSuccessorAsync(string name, string pct, KnownBodies bodies, CancellationToken cancellationToken) =>
        await db.Contracts.Where(one => one.Name == name).Select(one => one.Pct).SingleOrDefaultAsync(cancellationToken) is { } other && IsContractOf(other, pct, bodies, clock.Today());

    private async Task<IReadOnlyList<FieldError>> CheckLeadAsync(string pct, string lead, KnownBodies bodies, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var pcts = bodies.WorkedBy([pct], today);
        return await db.AccountHolders.CommissionersOf(pcts, today).AnyAsync(user => user.UserName == lead, cancellationToken)
            ? []
            : [new FieldError(AssignLead.LeadField.Name, "Choose a commissioner of your Primary Care Trust")];
    }

    /// <summary>Somebody who records something on a contract may name a case about it, and leaves it to the case's own steps to say which of them it was.</summary>
    private async Task<IReadOnlyList<FieldError>> CheckCauseAsync(string? reference, ParsedAction parsed, CancellationToken cancellationToken)
    {
        if (parsed.Values.Has(CauseInCase.EntryField))
        {
            return [new FieldError(CauseInCase.EntryField.Name, "The service fills it in where a step of a case brings it about")];
        }

        return parsed.Values.Get(CauseInCase.CaseField) is { } named && !await db.CaseSummaries.AnyAsync(one => one.Name == named && one.Contract == reference, cancellationToken)
            ? [new FieldError(CauseInCase.CaseField.Name, "Choose a case about this contract")]
            : [];
    }
}
