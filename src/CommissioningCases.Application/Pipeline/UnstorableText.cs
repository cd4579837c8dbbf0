using System.Reflection;
using FluentValidation;
using FluentValidation.Results;

namespace CommissioningCases.Application.Pipeline;

/// <summary>
/// What no text of the database can hold: the NUL character. The fields of actions refuse it each for itself; here it is refused in whatever text a command has, so that none is forgotten.
/// </summary>
internal static class UnstorableText
{
    public const string Message = "Take out the character that cannot be seen";

    public static bool IsIn(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    /// <summary>Refuses it in a text of an object that a request holds, which a look at the request's own texts does not find.</summary>
    public static IRuleBuilderOptions<T, string> IsStorable<T>(this IRuleBuilder<T, string> rule) => rule.Must(text => !IsIn(text)).WithMessage(Message);

    /// <exception cref="ValidationException">One of the command's texts holds it.</exception>
    public static void Refuse<TCommand>(TCommand command)
        where TCommand : notnull
    {
        List<ValidationFailure> faults = [.. Texts<TCommand>.Of.Where(text => IsIn((string?)text.GetValue(command))).Select(text => new ValidationFailure(text.Name, Message))];
        if (faults.Count > 0)
        {
            throw new ValidationException(faults);
        }
    }

    /// <summary>Looked up once for each kind of command.</summary>
    private static class Texts<TCommand>
    {
        public static readonly PropertyInfo[] Of = [.. typeof(TCommand).GetProperties().Where(property => property.PropertyType == typeof(string))];
    }
}
