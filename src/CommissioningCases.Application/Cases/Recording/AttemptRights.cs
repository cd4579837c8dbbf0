using System.Text.Json;
using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Data;
using CommissioningCases.Application.Pipeline;
using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Choice;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Cases.Recording;

/// <summary>Whose attempts on which cases are looked at. Imports need not ask: they tell of people and places outside this service.</summary>
internal sealed class AttemptRights(CasesDbContext db, TimeProvider clock)
{
    /// <returns>What is wrong with the fields because of who gave them.</returns>
    /// <exception cref="NotFoundException">There is no such case in the person's scope.</exception>
    /// <exception cref="ForbiddenException">The person's role does not do that.</exception>
    public async Task<IReadOnlyList<FieldError>> CheckAsync(Person person, OpenedCase opened, Attempt attempt, CancellationToken cancellationToken)
    {
        if (person.Role == Role.BoardSecretary && attempt.Do != RecordBoardDecision.Definition.Name)
        {
            throw new ForbiddenException("A board secretary records the board's decisions and nothing else.");
        }

        if (attempt.Do == OpenProgramme.Definition.Name)
        {
            throw new ForbiddenException("Choice programmes come in by import.");
        }

        if (opened.Name is not null && !IsInScope(person, opened))
        {
            throw new NotFoundException($"There is no case {opened.Name}.");
        }

        if (attempt.Do == LogCase.Definition.Name && Text(attempt.Fields, LogCase.PctField) is { Length: > 0 } pct && pct != person.Organisation)
        {
            return [new FieldError(LogCase.PctField.Name, "Choose your own Primary Care Trust")];
        }

        if (attempt.Do == AssignOwner.Definition.Name && Text(attempt.Fields, AssignOwner.OwnerField) is { Length: > 0 } owner
            && !await IsColleagueAsync(person, owner, cancellationToken))
        {
            return [new FieldError(AssignOwner.OwnerField.Name, "Choose a commissioner of your Primary Care Trust")];
        }

        return ClosedProviders.Check(attempt.Fields, opened.State?.File as CaseFile, opened.Reference.Bodies, clock.Today());
    }

    /// <summary>A case whose logging was refused is open to those who tried to log it.</summary>
    private static bool IsInScope(Person person, OpenedCase opened) => opened.State switch
    {
        { File: CaseFile file } => file.Logged.Pct == person.Organisation,
        { File: null, BegunFor: { } pct } => pct == person.Organisation,
        _ => false,
    };

    private Task<bool> IsColleagueAsync(Person person, string userName, CancellationToken cancellationToken) => db.Users.AnyAsync(
        user => user.UserName == userName && user.Role == Role.Commissioner && user.Organisation == person.Organisation && !user.IsDisabled,
        cancellationToken);

    private static string? Text(JsonElement fields, CodeField field) =>
        fields.TryGetProperty(field.Name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
