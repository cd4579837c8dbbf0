using System.Text.Json;
using CommissioningCases.Application.Reading;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Recording;

/// <summary>Who may try what in a choice programme: the commissioners of the trusts that make up its cluster do all of it, and nobody else anything.</summary>
internal sealed class ProgrammeRights(CasesDbContext db, ProgrammeReader programmes, TimeProvider clock)
{
    private static readonly IReadOnlyList<FieldError> Nothing = [];

    /// <returns>What is wrong with the fields because of who gave them.</returns>
    /// <exception cref="NotFoundException">There is no such programme in the person's scope.</exception>
    /// <exception cref="ForbiddenException">The person's role does not do that.</exception>
    public async Task<IReadOnlyList<FieldError>> CheckAsync(Person person, ProgrammeFile? file, KnownBodies bodies, Attempt attempt, CancellationToken cancellationToken)
    {
        if ((file is null && !string.IsNullOrEmpty(attempt.Case))
            || (file is not null && (bodies.FindCluster(file.Cluster) is not { } cluster || !cluster.IsInScopeOf(Scope.Of(person)))))
        {
            throw new NotFoundException($"There is no programme {attempt.Case}.");
        }

        if (person.Role != Role.Commissioner)
        {
            throw new ForbiddenException($"{person.Role.Title()}s do not try {attempt.Do}.");
        }

        return attempt.Do switch
        {
            _ when attempt.Do == OpenProgramme.Definition.Name => CheckOpening(person, bodies, attempt.Fields),
            _ when attempt.Do == SetPrice.Definition.Name => CheckPrice(attempt.Fields),
            _ when attempt.Do == AssignAssessors.Definition.Name && file is not null =>
                await CheckAssessorsAsync(bodies.FindCluster(file.Cluster)!, attempt.Fields, cancellationToken),
            _ => Nothing,
        };
    }

    /// <summary>That a case which is to share the applications of a programme names a service that its programme has selected.</summary>
    public async Task<IReadOnlyList<FieldError>> CheckSharingAsync(JsonElement fields, CancellationToken cancellationToken)
    {
        if (Text(fields, LogCase.ProgrammeField) is not { } cluster)
        {
            return Nothing;
        }

        try
        {
            var programme = await programmes.ReadAsync(ClusterCode.Check(cluster), cancellationToken);
            return Text(fields, LogCase.ProgrammeServiceField) is { } service && programme.File.Services.ContainsKey(service)
                ? Nothing
                : [new FieldError(LogCase.ProgrammeServiceField.Name, "Choose a service that the programme has selected")];
        }
        catch (NotFoundException)
        {
            return [new FieldError(LogCase.ProgrammeField.Name, "Choose the programme of the cluster to which your Primary Care Trust belongs")];
        }
    }

    private static IReadOnlyList<FieldError> CheckOpening(Person person, KnownBodies bodies, JsonElement fields) =>
        Text(fields, OpenProgramme.ClusterField) is { } code && bodies.FindCluster(code) is { } cluster && !cluster.IsInScopeOf(Scope.Of(person))
            ? [new FieldError(OpenProgramme.ClusterField.Name, "Choose the cluster to which your Primary Care Trust belongs")]
            : Nothing;

    /// <summary>Here a price says for what it is paid and on which days it holds. Imports need not say: they tell of prices that were set before.</summary>
    private static IReadOnlyList<FieldError> CheckPrice(JsonElement fields) =>
    [
        .. from field in new Field[] { SetPrice.UnitField, SetPrice.FromField, SetPrice.UntilField }
           where Text(fields, field) is null
           select new FieldError(field.Name, field.MissingMessage),
    ];

    private async Task<IReadOnlyList<FieldError>> CheckAssessorsAsync(PctCluster cluster, JsonElement fields, CancellationToken cancellationToken)
    {
        var assessors = await db.Users.AssessorsOf(cluster, clock.Today()).Select(user => user.UserName!).ToListAsync(cancellationToken);
        return
        [
            .. from field in new[] { AssignAssessors.FirstField, AssignAssessors.SecondField }
               where Text(fields, field) is { } name && !assessors.Contains(name)
               select new FieldError(field.Name, "Choose a commissioner of the cluster"),
        ];
    }

    private static string? Text(JsonElement fields, Field field) =>
        fields.TryGetProperty(field.Name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? value.GetString() : null;
}
