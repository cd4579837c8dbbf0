namespace CommissioningCases.Domain.Cases;

/// <summary>Rules that hold on open cases only.</summary>
internal static class OpenCase
{
    /// <summary>The same rule, on an open case only.</summary>
    /// <param name="admit">What else must be so before the fields are looked at; it finds at fault what is not.</param>
    public static ActionRule<CaseFile> OnOpenCase(this ActionRule<CaseFile> rule, Action<CaseFile, RuleContext>? admit = null) => new OpenOnly(rule, admit);

    private sealed class OpenOnly(ActionRule<CaseFile> rule, Action<CaseFile, RuleContext>? admit) : ActionRule<CaseFile>
    {
        public override bool IsOfTheLetter => rule.IsOfTheLetter;

        public override IReadOnlyList<Clause> Clauses => rule.Clauses;

        public override IReadOnlyList<Requirement<CaseFile>> Requirements => rule.Requirements;

        internal override bool Admit(CaseFile file, HistoryAction<CaseFile> action, RuleContext context)
        {
            context.Invalid(file.IsClosed, "stage", "The case is closed");
            if (!file.IsClosed)
            {
                admit?.Invoke(file, context);
            }

            return !context.IsInvalid && rule.Admit(file, action, context);
        }

        internal override void Check(CaseFile file, HistoryAction<CaseFile> action, RuleContext context) => rule.Check(file, action, context);
    }
}
