namespace CommissioningCases.Domain.Kernel;

/// <summary>What is asked of lists of facts, which are in the order in which they were recorded.</summary>
public static class FactLists
{
    extension<T>(FactList<T> facts)
        where T : Fact
    {
        /// <summary>Those dated on or before that day. The list itself where that is all of them.</summary>
        public FactList<T> AsOf(DateOnly day) => facts.Exists(fact => fact.On > day) ? facts.FindAll(fact => fact.On <= day) : facts;

        /// <summary>The list without the fact that the entry of that number records.</summary>
        public FactList<T> Without(int number) => facts.FindAll(fact => fact.Mark.Number != number);

        /// <summary>The same list with another fact in the place of the one with that mark.</summary>
        public FactList<T> Replace(EntryMark mark, Func<T, T> change)
        {
            var index = facts.FindIndex(fact => fact.Mark.Number == mark.Number);
            return facts.SetItem(index, change(facts[index]));
        }

        /// <summary>The one with the greatest day; of equal days the later recorded. Null where none is meant.</summary>
        public T? Latest(Func<T, bool> isMeant)
        {
            T? latest = null;
            foreach (var fact in facts)
            {
                if ((latest is null || fact.On >= latest.On) && isMeant(fact))
                {
                    latest = fact;
                }
            }

            return latest;
        }

        /// <summary>The one with the greatest day; of equal days the later recorded. Null where there is none.</summary>
        public T? Latest() => facts.Latest(_ => true);

        /// <summary>The greatest day of any; null where there is none.</summary>
        public DateOnly? LatestDay() => facts.Latest()?.On;
    }
}
