using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Sealing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Cases;

/// <summary>
/// What the record of a case shows of how providers and staff were treated: the case as the person may see it, what the letter asked of each step in that, and the seal that covers it.
/// </summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record GetStaffEvidence(string Reference) : IRequest<StaffEvidence>;

/// <param name="Steps">The steps that were taken, in their order, then those that the case could take next.</param>
/// <param name="Seal">The last that was made; null where there is none.</param>
/// <param name="SealedThrough">Number of the last entry that it covers; 0 where it covers none.</param>
public sealed record StaffEvidence(CaseView View, IReadOnlyList<StepEvidence> Steps, Seal? Seal, long SealedThrough);

/// <summary>What the letter asks of a step of chances for the provider and of engagement with staff, and what the case shows of it: of a step that was taken, what it showed then.</summary>
/// <param name="Taken">Null where it was not taken.</param>
/// <param name="IsKey">Whether it is a key step, or was one when it was taken.</param>
public sealed record StepEvidence(Step Step, StepTaken? Taken, bool IsKey, IReadOnlyList<AskedOfStep> Asked)
{
    public IEnumerable<AskedOfStep> Chances => Asked.Where(asked => asked.Requirement is ChanceRequirement);

    public IEnumerable<AskedOfStep> Staff => Asked.Where(asked => asked.Requirement is StaffRequirement);
}

public sealed record AskedOfStep(Requirement<CaseFile> Requirement, Finding Finding);

internal sealed class GetStaffEvidenceHandler(CasesDbContext db, HistoryStore histories, ISender sender, CurrentPerson current) : IRequestHandler<GetStaffEvidence, StaffEvidence>
{
    private bool SeesBids => current.Person!.Role != Role.UnionRepresentative;

    public async Task<StaffEvidence> Handle(GetStaffEvidence request, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetCase(request.Reference), cancellationToken);
        await using var open = await db.OpenAsync(cancellationToken);
        var key = HistoryKey.InScope(request.Reference, Scope.Of(current.Person!));
        if ((histories.Find(key) ?? await histories.LoadAsync(key, [], cancellationToken)) is not { State.File: CaseFile whole, Entries: { } entries })
        {
            throw new NotFoundException($"There is no case {request.Reference}.");
        }

        var seal = await db.Seals.AsNoTracking().OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellationToken);
        var size = seal?.Size ?? 0;
        var through = await db.SealedLeaves.Where(leaf => leaf.Chain == view.Id && leaf.Position < size).MaxAsync(leaf => (long?)leaf.Last, cancellationToken) ?? 0;
        return new StaffEvidence(view, StepsOf(view, whole, EntryView.Of(entries)), seal, through);
    }

    /// <summary>Tested on the whole history, since a part of it would fold to another case; told of the steps alone that the person sees, as the person sees them.</summary>
    private IReadOnlyList<StepEvidence> StepsOf(CaseView view, CaseFile whole, IReadOnlyList<EntryView> entries)
    {
        var seen = view.File.StepsTaken.ToDictionary(step => step.Mark.Number);
        var taken = from past in PastSteps.Of(whole.AsOf(view.Today), entries, view.Bodies)
                    where seen.ContainsKey(past.Taken.Mark.Number)
                    let step = seen[past.Taken.Mark.Number]
                    select new StepEvidence(past.Step, step, IsKey(past, step), AskedOf(past.Step, past.Found));
        var next = from step in view.File.IsClosed ? [] : view.File.Scenario.StepsFrom(view.File.Current.Stage)
                   select new StepEvidence(step, null, step.IsKey, AskedOf(step, CaseOutlook.Ahead(whole, step, view.Today, view.Bodies)));
        return [.. taken, .. next.Where(one => one.Asked.Count > 0)];
    }

    /// <summary>Some become key steps by what unions do not see, such as that a bid was scored.</summary>
    private bool IsKey(PastStep past, StepTaken seen) => past.Step.IsKey || (SeesBids ? past.Step.IsKeyFor(past.Found.File) : seen.Proposal is not null);

    /// <summary>What is asked of a step that ends a tender tells of bids.</summary>
    private IReadOnlyList<AskedOfStep> AskedOf(Step step, Outlook<CaseFile> found) => step.EndsTender && !SeesBids
        ? []
        : [.. from requirement in step.RequirementsFor(found.File) where requirement is StaffRequirement or ChanceRequirement select new AskedOfStep(requirement, requirement.Test(found))];
}
