/** Past so many relationships the careful layout takes minutes, and the cheap one is used. */
export const CarefulLimit = 1000;
