using CommissioningCases.Application.Reading;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Recording;

/// <summary>Who may try what in a choice programme: the commissioners of the trusts that make up its cluster do all of it, and nobody else anything.</summary>
internal sealed class ProgrammeRights(CasesDbContext db, ProgrammeReader programmes, QualificationRights qualification, TimeProvider clock)
{
    private static readonly IReadOnlyList<FieldError> Nothing = [];

    /// <summary>Sees that the programme lies in the person's scope.</summary>
    /// <exception cref="NotFoundException">There is no such programme in the person's scope.</exception>
    public static void RequireScope(Person person, OpenedCase opened)
    {
        var file = opened.State?.File as ProgrammeFile;
        if ((file is null && opened.Name is not null)
            || (file is not null && (opened.Reference.Bodies.FindCluster(file.Cluster) is not { } cluster || !cluster.IsInScopeOf(Scope.Of(person)))))
        {
            throw new NotFoundException($"There is no programme {opened.Name}.");
        }
    }

    /// <returns>What is wrong with the fields because of who gave them.</returns>
    public async Task<IReadOnlyList<FieldError>> CheckAsync(Person person, OpenedCase opened, ParsedAction parsed, CancellationToken cancellationToken) =>
        (parsed.Action, opened.State?.File) switch
        {
            (OpenProgramme opening, _) => CheckOpening(person, opened.Reference.Bodies, opening),
            (AssignAssessors assignment, ProgrammeFile file) => await CheckAssessorsAsync(opened.Reference.Bodies.FindCluster(file.Cluster)!, opened.Reference.Bodies, assignment, cancellationToken),
            (_, ProgrammeFile file) => await qualification.CheckAsync(person, opened, file, parsed, cancellationToken),
            _ => Nothing,
        };

    /// <summary>That a case which is to share the applications of a programme names a service that its programme has selected.</summary>
    public async Task<IReadOnlyList<FieldError>> CheckSharingAsync(LogCase logged, CancellationToken cancellationToken)
    {
        if (logged.Shares is not { } shared)
        {
            return Nothing;
        }

        try
        {
            var programme = await programmes.ReadAsync(ClusterCode.Check(shared.Cluster), cancellationToken);
            return programme.File.Services.ContainsKey(shared.Service)
                ? Nothing
                : [new FieldError(LogCase.ProgrammeServiceField.Name, "Choose a service that the programme has selected")];
        }
        catch (NotFoundException)
        {
            return [new FieldError(LogCase.ProgrammeField.Name, "Choose the programme of the cluster to which your Primary Care Trust belongs")];
        }
    }

    private static IReadOnlyList<FieldError> CheckOpening(Person person, KnownBodies bodies, OpenProgramme opening) =>
        bodies.FindCluster(opening.Cluster) is { } cluster && !cluster.IsInScopeOf(Scope.Of(person))
            ? [new FieldError(OpenProgramme.ClusterField.Name, "Choose the cluster to which your Primary Care Trust belongs")]
            : Nothing;

    private async Task<IReadOnlyList<FieldError>> CheckAssessorsAsync(PctCluster cluster, KnownBodies bodies, AssignAssessors assignment, CancellationToken cancellationToken)
    {
        var assessors = await db.AccountHolders.AssessorsOf(cluster, bodies, clock.Today()).Select(user => user.UserName).ToListAsync(cancellationToken);
        return
        [
            .. from named in new[] { (Field: AssignAssessors.FirstField, Name: assignment.First), (Field: AssignAssessors.SecondField, Name: assignment.Second) }
               where named.Name.Length > 0 && !assessors.Contains(named.Name)
               select new FieldError(named.Field.Name, "Choose a commissioner of the cluster"),
        ];
    }
}
