using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Bodies;
using CommissioningCases.Domain.Letters;

namespace CommissioningCases.Domain.Rules;

/// <summary>Gathers what is wrong with one attempt: fields at fault, and clauses unmet.</summary>
public sealed class Ruling(DateOnly on, KnownBodies bodies)
{
    private readonly List<FieldError> _errors = [];
    private readonly List<Unmet> _unmet = [];

    /// <summary>The day on which the attempt says it happened.</summary>
    public DateOnly On { get; } = on;

    public KnownBodies Bodies { get; } = bodies;

    /// <summary>The clauses under which a fact says that it can be refused; null where nothing has to say.</summary>
    internal IReadOnlyList<Clause>? Declared { get; set; }

    public bool IsInvalid => _errors.Count > 0;

    /// <summary>Finds a field at fault.</summary>
    public void Invalid(bool when, Field field, string message) => Invalid(when, field.Name, message);

    /// <summary>Finds at fault what is no field of the action itself: <c>on</c>, <c>stage</c>, <c>case</c>, <c>do</c> or <c>id</c>.</summary>
    public void Invalid(bool when, string field, string message)
    {
        if (when)
        {
            _errors.Add(new FieldError(field, message));
        }
    }

    public void Invalid(IEnumerable<FieldError> errors) => _errors.AddRange(errors);

    /// <summary>Finds a clause unmet.</summary>
    public void Refuse(bool when, Clause clause, string why, string? interpretation = null)
    {
        if (Declared?.Contains(clause) == false)
        {
            throw new InvalidOperationException($"A fact is refused under {clause} without saying that it can be.");
        }

        if (when)
        {
            _unmet.Add(new Unmet(clause, why) { Interpretation = interpretation });
        }
    }

    /// <summary>Finds unmet every requirement of a step that does not hold.</summary>
    public void Refuse(StepView view)
    {
        foreach (var requirement in view.Step.Requirements)
        {
            if (requirement.Test(view) is { IsMet: false } finding)
            {
                _unmet.Add(new Unmet(requirement.Clause, requirement.Statement)
                {
                    Progress = finding.Progress,
                    MetBy = finding.MetBy,
                    Interpretation = requirement.Interpretation,
                });
            }
        }
    }

    /// <summary>What the attempt comes to: invalid before refused, refused with every clause, or null when nothing stands against it.</summary>
    internal Decision? Objection(FieldValues values) => (_errors, _unmet) switch
    {
        ({ Count: > 0 }, _) => new Decision.Invalid(_errors),
        (_, { Count: > 0 }) => new Decision.Refused(_unmet, values),
        _ => null,
    };
}
